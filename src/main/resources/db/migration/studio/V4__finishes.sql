-- What her room is finished with, as JSON; NULL as long as she has chosen nothing
ALTER TABLE studio.room ADD COLUMN finishes VARCHAR(200);
