CREATE SCHEMA IF NOT EXISTS till;

-- Counts changes of goods, so that tills that know all up to one are told only what is newer
CREATE TABLE till.revision (
  last BIGINT NOT NULL
);

INSERT INTO till.revision (last) VALUES (0);

CREATE TABLE till.product_known (
  product VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

-- What a till can sell. On sale if of its product's latest version. Gtin: 14 digits. Name: JSON. Price includes VAT; vat is
-- its rate in percent; terms: JSON, as pricing tells them. What nobody has told yet is null, and its version 0
CREATE TABLE till.goods (
  sku           VARCHAR(80) PRIMARY KEY,
  product       VARCHAR(120),
  gtin          VARCHAR(14),
  name          VARCHAR(20000),
  version       BIGINT NOT NULL,
  price         VARCHAR(40),
  vat           VARCHAR(20),
  terms         VARCHAR(200000),
  price_version BIGINT NOT NULL,
  revision      BIGINT NOT NULL
);

CREATE INDEX goods_of_product ON till.goods (product);
CREATE INDEX goods_by_revision ON till.goods (revision, sku);

-- What was sold: sale, deviations, oversold and returned are JSON. Sold_at by the house's clock, heard_at when the till
-- told. Wanting: 1 where something does not agree with the books
CREATE TABLE till.sale (
  id         VARCHAR(40) PRIMARY KEY,
  receipt    VARCHAR(20) NOT NULL,
  store      VARCHAR(40) NOT NULL,
  clerk      VARCHAR(100) NOT NULL,
  sent_by    VARCHAR(100) NOT NULL,
  sold_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  heard_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  sale       VARCHAR(200000) NOT NULL,
  deviations VARCHAR(200000) NOT NULL,
  oversold   VARCHAR(200000),
  returned   VARCHAR(200000),
  wanting    INTEGER NOT NULL
);

CREATE INDEX sale_by_hearing ON till.sale (heard_at, id);
CREATE INDEX sale_wanting ON till.sale (wanting, heard_at);
CREATE INDEX sale_by_receipt ON till.sale (receipt);

CREATE TABLE till.card_payment (
  id         VARCHAR(100) PRIMARY KEY,
  sale       VARCHAR(100) NOT NULL,
  amount     VARCHAR(40) NOT NULL,
  terminal   VARCHAR(40) NOT NULL,
  state      VARCHAR(12) NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT card_payment_state CHECK (state IN ('ASKED', 'APPROVED', 'DECLINED', 'UNANSWERED', 'CANCELLED'))
);
