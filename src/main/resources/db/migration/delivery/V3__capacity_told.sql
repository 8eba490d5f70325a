-- Each change of a window has a number, and the house is told of the last one that there was a moment ago.
ALTER TABLE delivery.load ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE delivery.load ADD COLUMN told BIGINT DEFAULT 0 NOT NULL;
