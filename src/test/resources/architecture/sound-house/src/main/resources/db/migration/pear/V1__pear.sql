CREATE SCHEMA IF NOT EXISTS pear;

CREATE TABLE pear.pear_tree (
  name  VARCHAR(40) PRIMARY KEY,
  pears INT NOT NULL
);
CREATE INDEX pear_tree_pears ON pear.pear_tree (pears);
