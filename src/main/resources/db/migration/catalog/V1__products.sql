CREATE SCHEMA IF NOT EXISTS catalog;

-- What is sold, each product whole. A withdrawn one is kept: its version goes on when it is listed again
CREATE TABLE catalog.product (
  id        VARCHAR(120) PRIMARY KEY,
  title     VARCHAR(1000) NOT NULL,
  sheet     VARCHAR(262144) NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  version   BIGINT NOT NULL
);

-- Whose a SKU and a GTIN is: one product's, while that is on sale
CREATE TABLE catalog.variant (
  sku     VARCHAR(80) PRIMARY KEY,
  gtin    VARCHAR(14),
  product VARCHAR(120) NOT NULL,
  CONSTRAINT variant_gtin UNIQUE (gtin)
);
CREATE INDEX variant_product ON catalog.variant (product);
