-- Kilograms of one piece; not known until a product is told anew
ALTER TABLE cart.article ADD COLUMN weight NUMERIC(12, 3);

-- What delivery asks, as it tells it. No row: nothing
CREATE TABLE cart.tariff (
  only_row INTEGER PRIMARY KEY,
  version  BIGINT NOT NULL,
  content  VARCHAR(4000) NOT NULL
);

-- Tariffs that the owner of this cart was shown, and until when each is promised; null for none
ALTER TABLE cart.cart ADD COLUMN tariffs VARCHAR(8000);
