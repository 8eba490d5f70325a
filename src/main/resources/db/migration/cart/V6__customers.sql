-- What customers are to the shop, as last heard
CREATE TABLE cart.customer (
  id             VARCHAR(40) PRIMARY KEY,
  customer_group VARCHAR(40),
  company        VARCHAR(4000),
  version        BIGINT NOT NULL
);
