CREATE SCHEMA IF NOT EXISTS intake;

-- What was last asked of the rooms, product by product and variant by variant
CREATE TABLE intake.product (
  id     VARCHAR(120) PRIMARY KEY,
  sheet  VARCHAR(32) NOT NULL
);

CREATE TABLE intake.variant (
  sku         VARCHAR(80) PRIMARY KEY,
  product_id  VARCHAR(120) NOT NULL,
  price       VARCHAR(80),
  stock       VARCHAR(20000)
);

CREATE INDEX variant_of_product ON intake.variant (product_id);

-- Every file that was handed in
CREATE TABLE intake.feed (
  id          VARCHAR(36) PRIMARY KEY,
  version     BIGINT NOT NULL,
  name        VARCHAR(255) NOT NULL,
  format      VARCHAR(60),
  status      VARCHAR(16) NOT NULL,
  asked_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at    TIMESTAMP WITH TIME ZONE,
  file        VARCHAR(2000) NOT NULL,
  rejects     VARCHAR(2000) NOT NULL,
  choices     VARCHAR(2000) NOT NULL,
  tally       VARCHAR(4000) NOT NULL,
  sentence    VARCHAR(2000)
);

CREATE INDEX feed_by_time ON intake.feed (asked_at);
