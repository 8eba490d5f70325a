-- What pricing told of each promotion: JSON; null for one that was withdrawn. Revision: as that of goods
CREATE TABLE till.promotion (
  id       VARCHAR(40) PRIMARY KEY,
  version  BIGINT NOT NULL,
  content  VARCHAR(200000),
  revision BIGINT NOT NULL
);

CREATE INDEX promotion_by_revision ON till.promotion (revision);

-- Where the product stands in the shop, which promotions may ask for; null until it is listed anew
ALTER TABLE till.goods ADD COLUMN category VARCHAR(2000);

-- A line says what each promotion saved
ALTER TABLE till.sale ALTER COLUMN sale SET DATA TYPE VARCHAR(1000000);
