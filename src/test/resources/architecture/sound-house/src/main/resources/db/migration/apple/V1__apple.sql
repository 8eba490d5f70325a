CREATE SCHEMA IF NOT EXISTS apple;

-- how many pears there are, as pear tells it
CREATE TABLE apple.pears_known (
  tree    VARCHAR(40) PRIMARY KEY,
  pears   INT NOT NULL,
  version BIGINT NOT NULL
);
