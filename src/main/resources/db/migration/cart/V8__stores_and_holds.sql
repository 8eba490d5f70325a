-- What inventory tells of the shop's places
CREATE TABLE cart.place (
  id      VARCHAR(40) PRIMARY KEY,
  kind    VARCHAR(10) NOT NULL,
  version BIGINT NOT NULL
);

-- What is held in stores for the owner of this cart; null for nothing
ALTER TABLE cart.cart ADD COLUMN holds VARCHAR(4000);
