-- A line may bear the token of a promise
ALTER TABLE till.sale ALTER COLUMN sale SET DATA TYPE VARCHAR(500000);

-- To which group of customers somebody belongs; null for none
CREATE TABLE till.standing_known (
  customer       VARCHAR(80) PRIMARY KEY,
  customer_group VARCHAR(40),
  version        BIGINT NOT NULL
);
