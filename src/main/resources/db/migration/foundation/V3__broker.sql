-- Who this database is to others: drawn when it first opens with a broker
CREATE TABLE post.origin (
  id VARCHAR(36) PRIMARY KEY
);

-- Rooms that this database was once granted: with these alone it opens while the broker is away
CREATE TABLE post.claim (
  room VARCHAR(100) PRIMARY KEY
);

-- Rooms that left, once what they had not heard here is on its way to them
ALTER TABLE post.cursor ADD COLUMN away BOOLEAN DEFAULT FALSE NOT NULL;

-- How far lanes have been read
CREATE TABLE post.lane (
  name        VARCHAR(120) NOT NULL,
  part        INTEGER NOT NULL,
  next_offset BIGINT NOT NULL,
  PRIMARY KEY (name, part)
);

-- How far each database was heard there: what it sends twice is known again
CREATE TABLE post.correspondent (
  origin   VARCHAR(36) NOT NULL,
  lane     VARCHAR(120) NOT NULL,
  part     INTEGER NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (origin, lane, part)
);

-- Rooms that are telling their present state, and up to where; again if somebody asked meanwhile
CREATE TABLE post.retelling (
  room  VARCHAR(100) PRIMARY KEY,
  place VARCHAR(1000),
  again BOOLEAN NOT NULL
);
