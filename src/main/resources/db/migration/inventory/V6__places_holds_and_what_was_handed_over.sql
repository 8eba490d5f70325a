-- Places are told to other rooms. Version: 0 for one that was not told yet
ALTER TABLE inventory.location ADD COLUMN address VARCHAR(300);
ALTER TABLE inventory.location ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;

-- Promises that end by themselves, as long as they last; each is a reservation, too. Whoever changes one holds the lock
-- on its variant's stock
CREATE TABLE inventory.hold (
  reference VARCHAR(200) PRIMARY KEY,
  holder    VARCHAR(100) NOT NULL,
  sku       VARCHAR(80) NOT NULL,
  location  VARCHAR(40) NOT NULL,
  quantity  INTEGER NOT NULL,
  ends_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX hold_of_holder ON inventory.hold (holder);
CREATE INDEX hold_of_variant ON inventory.hold (sku);
CREATE INDEX hold_by_end ON inventory.hold (ends_at);
