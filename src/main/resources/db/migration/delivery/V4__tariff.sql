-- What deliveries cost, as JSON. No row: nothing
CREATE TABLE delivery.tariff (
  only_row INTEGER PRIMARY KEY,
  version  BIGINT NOT NULL,
  content  VARCHAR(4000) NOT NULL
);
