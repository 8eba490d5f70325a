CREATE SCHEMA IF NOT EXISTS payment;

-- One row for each reference, whatever is asked or answered by it
CREATE TABLE payment.payment (
  reference    VARCHAR(200) PRIMARY KEY,
  amount       VARCHAR(50),
  method       VARCHAR(100),
  state        VARCHAR(20) NOT NULL,
  reason       VARCHAR(40),
  charge       VARCHAR(200),
  surplus      VARCHAR(200),
  attempts     INTEGER NOT NULL,
  requested_at TIMESTAMP WITH TIME ZONE NOT NULL,
  due_at       TIMESTAMP WITH TIME ZONE,
  talk         VARCHAR(50000) NOT NULL,
  trace        VARCHAR(55),
  version      BIGINT NOT NULL
);
-- When the provider has to be spoken to next; nothing for what is settled
CREATE INDEX payment_due ON payment.payment (due_at);
CREATE INDEX payment_by_time ON payment.payment (requested_at, reference);
CREATE INDEX payment_by_state ON payment.payment (state, requested_at, reference);

-- The test provider's own book. It stands for another company's: nothing but the test provider reads it
CREATE TABLE payment.provider_book (
  charge      VARCHAR(50) PRIMARY KEY,
  request_key VARCHAR(220) NOT NULL,
  reference   VARCHAR(200) NOT NULL,
  amount      VARCHAR(50),
  state       VARCHAR(20) NOT NULL,
  approves_at TIMESTAMP WITH TIME ZONE,
  notify_at   TIMESTAMP WITH TIME ZONE,
  CONSTRAINT provider_book_request UNIQUE (request_key)
);
CREATE INDEX provider_book_reference ON payment.provider_book (reference);
CREATE INDEX provider_book_notify ON payment.provider_book (notify_at);
