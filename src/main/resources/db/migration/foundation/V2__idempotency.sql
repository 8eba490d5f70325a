CREATE SCHEMA IF NOT EXISTS web;

-- The first answer to each Idempotency-Key, given again to whoever repeats the request
CREATE TABLE web.answer (
  caller       VARCHAR(100) NOT NULL,
  request_key  VARCHAR(255) NOT NULL,
  fingerprint  VARCHAR(64) NOT NULL,
  status       INTEGER,
  location     VARCHAR(1000),
  body         VARCHAR(200000),
  answered_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (caller, request_key)
);
