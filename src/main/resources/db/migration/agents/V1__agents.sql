CREATE SCHEMA IF NOT EXISTS agents;

-- Replicas: what catalog, pricing, inventory and delivery last told
CREATE TABLE agents.product (
  id      VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

-- Words: all that it may be found by, in small letters
CREATE TABLE agents.variant (
  sku      VARCHAR(80) PRIMARY KEY,
  product  VARCHAR(120) NOT NULL,
  place    INTEGER NOT NULL,
  listed   BOOLEAN NOT NULL,
  category VARCHAR(200) NOT NULL,
  words    VARCHAR(2000) NOT NULL,
  sheet    VARCHAR(20000) NOT NULL
);
CREATE INDEX variant_of_product ON agents.variant (product, place);

CREATE TABLE agents.offer (
  sku     VARCHAR(80) PRIMARY KEY,
  price   VARCHAR(40) NOT NULL,
  terms   VARCHAR(200000),
  version BIGINT NOT NULL
);

CREATE TABLE agents.stock (
  sku       VARCHAR(80) PRIMARY KEY,
  available INTEGER NOT NULL,
  version   BIGINT NOT NULL
);

CREATE TABLE agents.capacity (
  on_day  DATE NOT NULL,
  part    VARCHAR(20) NOT NULL,
  free    INTEGER NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (on_day, part)
);

-- How cart answered an errand, by the id of the request. Kind is the name of the fact
CREATE TABLE agents.answer (
  request VARCHAR(60) PRIMARY KEY,
  kind    VARCHAR(20) NOT NULL,
  content VARCHAR(300000) NOT NULL,
  at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX answer_by_time ON agents.answer (at);

-- What became of orders that agents placed: purse is the secret by which the agent knows its cart
CREATE TABLE agents.purchase (
  id      VARCHAR(40) PRIMARY KEY,
  purse   VARCHAR(60) NOT NULL,
  status  VARCHAR(20) NOT NULL,
  reason  VARCHAR(40),
  total   VARCHAR(40),
  on_day  DATE,
  part    VARCHAR(20),
  at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX purchase_by_time ON agents.purchase (at);
