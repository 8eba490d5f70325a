CREATE SCHEMA IF NOT EXISTS cart;

-- One row per cart. open_owner is its owner while it is open: one open cart each
CREATE TABLE cart.cart (
  id         VARCHAR(40) PRIMARY KEY,
  version    INTEGER NOT NULL,
  owner      VARCHAR(100) NOT NULL,
  open_owner VARCHAR(100) UNIQUE,
  status     VARCHAR(20) NOT NULL,
  lines      VARCHAR(200000) NOT NULL,
  order_id   VARCHAR(40) UNIQUE,
  begun_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX cart_owner ON cart.cart (owner, changed_at);

-- Replicas: what catalog, pricing and inventory last told
CREATE TABLE cart.product (
  id      VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

CREATE TABLE cart.article (
  sku     VARCHAR(80) PRIMARY KEY,
  product VARCHAR(120) NOT NULL,
  name    VARCHAR(4000) NOT NULL,
  options VARCHAR(4000) NOT NULL,
  image   VARCHAR(2000),
  listed  BOOLEAN NOT NULL
);
CREATE INDEX cart_article_product ON cart.article (product);

CREATE TABLE cart.offer (
  sku     VARCHAR(80) PRIMARY KEY,
  price   VARCHAR(40) NOT NULL,
  vat     NUMERIC(9, 4) NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE cart.availability (
  sku       VARCHAR(80) PRIMARY KEY,
  available INTEGER NOT NULL,
  version   BIGINT NOT NULL
);
