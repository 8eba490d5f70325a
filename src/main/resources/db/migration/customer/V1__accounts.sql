CREATE SCHEMA IF NOT EXISTS customer;

-- email is as she wrote it; email_key is the same for every way to write it, and tells accounts apart
CREATE TABLE customer.account (
  id            VARCHAR(40) PRIMARY KEY,
  version       INTEGER NOT NULL,
  email         VARCHAR(254) NOT NULL,
  email_key     VARCHAR(300) NOT NULL UNIQUE,
  name          VARCHAR(200) NOT NULL,
  name_key      VARCHAR(400) NOT NULL,
  password_hash VARCHAR(300) NOT NULL,
  addresses     VARCHAR(200000) NOT NULL,
  since         TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX customer_account_since ON customer.account (since, id);
