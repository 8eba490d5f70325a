CREATE SCHEMA IF NOT EXISTS search;

-- What the index is made from. Each change takes the next revision, in the order of commits: the index knows up to
-- which revision it has come. The epoch tells these books from any others that an index may have been made from.
CREATE TABLE search.progress (
  id       INTEGER PRIMARY KEY,
  revision BIGINT NOT NULL,
  epoch    VARCHAR(40)
);
INSERT INTO search.progress (id, revision) VALUES (1, 0);

-- A withdrawn product stays as a row without a sheet, so that an older message doesn't bring it back
CREATE TABLE search.product (
  id       VARCHAR(120) PRIMARY KEY,
  version  BIGINT NOT NULL,
  sheet    VARCHAR(262144),
  listed   BIGINT NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX product_by_revision ON search.product (revision);

CREATE TABLE search.contents (
  sku     VARCHAR(80) NOT NULL,
  product VARCHAR(120) NOT NULL,
  PRIMARY KEY (sku, product)
);
CREATE INDEX contents_by_product ON search.contents (product);

-- An offer, or stock, may be heard of before the product
CREATE TABLE search.variant (
  sku           VARCHAR(80) PRIMARY KEY,
  price         VARCHAR(60),
  offer_version BIGINT NOT NULL,
  stock         VARCHAR(10),
  stock_version BIGINT NOT NULL
);
