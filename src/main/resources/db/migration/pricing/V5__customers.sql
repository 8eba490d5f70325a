-- What customers are to the shop, as last heard; those for whom a company pays are shown prices without VAT
CREATE TABLE pricing.customer (
  id             VARCHAR(40) PRIMARY KEY,
  customer_group VARCHAR(40),
  for_company    BOOLEAN NOT NULL,
  version        BIGINT NOT NULL
);
