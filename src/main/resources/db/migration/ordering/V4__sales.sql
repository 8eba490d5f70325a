-- What was bought over the counter was ordered by no browser
ALTER TABLE ordering.purchase ALTER COLUMN visitor DROP NOT NULL;

-- What was brought back of it: JSON. It may be heard of before the sale
CREATE TABLE ordering.brought_back (
  purchase VARCHAR(36) NOT NULL,
  id       VARCHAR(100) NOT NULL,
  back_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  content  VARCHAR(200000) NOT NULL,
  PRIMARY KEY (purchase, id)
);
