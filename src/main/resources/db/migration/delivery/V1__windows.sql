CREATE SCHEMA IF NOT EXISTS delivery;

-- How much of a window is taken. Rows appear with the first booking; no capacity of its own means the house's
CREATE TABLE delivery.load (
  on_day   DATE NOT NULL,
  part     VARCHAR(20) NOT NULL,
  capacity INTEGER,
  booked   INTEGER NOT NULL,
  PRIMARY KEY (on_day, part)
);

-- What became of each request, by the asker's reference; a cancelled one stays as a tombstone
CREATE TABLE delivery.booking (
  reference  VARCHAR(200) PRIMARY KEY,
  state      VARCHAR(20) NOT NULL,
  on_day     DATE,
  part       VARCHAR(20),
  reason     VARCHAR(20),
  address    VARCHAR(4000),
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX booking_by_day ON delivery.booking (on_day, part, reference);
