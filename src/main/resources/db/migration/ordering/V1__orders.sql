CREATE SCHEMA IF NOT EXISTS ordering;

-- What was ordered: written once. Ids sort by time
CREATE TABLE ordering.purchase (
  id        VARCHAR(36) PRIMARY KEY,
  visitor   VARCHAR(100) NOT NULL,
  customer  VARCHAR(100),
  content   VARCHAR(200000) NOT NULL
);
CREATE INDEX purchase_of_visitor ON ordering.purchase (visitor, id);
CREATE INDEX purchase_of_customer ON ordering.purchase (customer, id);

-- How far it is: small, and updated at each step. A row without a purchase heard of it too early
CREATE TABLE ordering.course (
  id          VARCHAR(36) PRIMARY KEY,
  status      VARCHAR(20) NOT NULL,
  stock       VARCHAR(20) NOT NULL,
  stock_at    TIMESTAMP WITH TIME ZONE,
  delivery    VARCHAR(20) NOT NULL,
  delivery_at TIMESTAMP WITH TIME ZONE,
  payment     VARCHAR(20) NOT NULL,
  payment_at  TIMESTAMP WITH TIME ZONE,
  why         VARCHAR(200000),
  version     BIGINT NOT NULL
);
CREATE INDEX course_by_status ON ordering.course (status, id);
