-- What delivery asks, as it tells it. No row: nobody has told
CREATE TABLE assistant.tariff (
  only_row INTEGER PRIMARY KEY,
  version  BIGINT NOT NULL,
  content  VARCHAR(4000) NOT NULL
);
