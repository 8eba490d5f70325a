-- A replica: what is asked for deliveries, for feeds that tell it with each piece
CREATE TABLE agents.tariff (
  only_row INTEGER PRIMARY KEY,
  version  BIGINT NOT NULL,
  content  VARCHAR(4000) NOT NULL
);
