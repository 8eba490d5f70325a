-- What the catalogue tells of variants, for people who look after prices
CREATE TABLE pricing.product_known (
  product VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

-- On sale if of its product's latest version. Words: what a person may search for, in lower case. Name is empty, and product null, until the catalogue told
CREATE TABLE pricing.variant_known (
  sku     VARCHAR(80) PRIMARY KEY,
  product VARCHAR(120),
  name    VARCHAR(20000) NOT NULL,
  words   VARCHAR(20000) NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX variant_known_of_product ON pricing.variant_known (product);
