CREATE SCHEMA IF NOT EXISTS pricing;

-- What a variant costs now. Price includes VAT
CREATE TABLE pricing.offer (
  sku     VARCHAR(80) PRIMARY KEY,
  price   VARCHAR(40) NOT NULL,
  vat     VARCHAR(20) NOT NULL,
  version BIGINT NOT NULL,
  set_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Every price that was ever set, and when: the law asks for the lowest one of the last 30 days
CREATE TABLE pricing.price_history (
  sku    VARCHAR(80) NOT NULL,
  set_at TIMESTAMP WITH TIME ZONE NOT NULL,
  price  VARCHAR(40) NOT NULL,
  vat    VARCHAR(20) NOT NULL,
  PRIMARY KEY (sku, set_at)
);
