-- What left a location over the counter and what came back, by whoever told of it. Pieces: below 0 if they came back.
-- Unknown: so many of them the books did not have there. Promised: so many had been promised to others
CREATE TABLE inventory.movement (
  reference       VARCHAR(200) NOT NULL,
  sku             VARCHAR(80) NOT NULL,
  location        VARCHAR(40) NOT NULL,
  pieces          INTEGER NOT NULL,
  moved_at        TIMESTAMP WITH TIME ZONE NOT NULL,
  unknown_pieces  INTEGER NOT NULL,
  promised_pieces INTEGER NOT NULL,
  heard_at        TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (reference, sku)
);

CREATE INDEX movement_of_place ON inventory.movement (sku, location, moved_at);
CREATE INDEX movement_by_hearing ON inventory.movement (heard_at);

-- Pieces that left though the books did not have them, since the last count: they may raise what is missing, as a count may
ALTER TABLE inventory.stock ADD COLUMN unknown_pieces INTEGER DEFAULT 0 NOT NULL;
-- Each place may now tell of that, too
ALTER TABLE inventory.stock ALTER COLUMN places SET DATA TYPE VARCHAR(40000);
