CREATE SCHEMA IF NOT EXISTS shelf;

-- What the catalogue tells of products and their variants, as far as a label and its code need it
CREATE TABLE shelf.product_known (
  product VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

-- On sale if of its product's latest version. Gtin: 14 digits. Words: what a person may search for, in lower case
CREATE TABLE shelf.variant_known (
  sku     VARCHAR(80) PRIMARY KEY,
  product VARCHAR(120) NOT NULL,
  gtin    VARCHAR(14),
  name    VARCHAR(20000) NOT NULL,
  words   VARCHAR(20000) NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX variant_known_of_product ON shelf.variant_known (product);
CREATE INDEX variant_known_by_gtin ON shelf.variant_known (gtin);

-- What pricing tells. Price includes VAT; vat is its rate in percent
CREATE TABLE shelf.price_known (
  sku     VARCHAR(80) PRIMARY KEY,
  price   VARCHAR(40) NOT NULL,
  vat     VARCHAR(20) NOT NULL,
  version BIGINT NOT NULL
);
