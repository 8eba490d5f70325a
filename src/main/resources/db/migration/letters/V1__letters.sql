CREATE SCHEMA IF NOT EXISTS letters;

CREATE TABLE letters.letter (
  reference  VARCHAR(200) PRIMARY KEY,
  content    VARCHAR(200000) NOT NULL,
  state      VARCHAR(10) NOT NULL,
  attempts   INTEGER NOT NULL,
  asked_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  due_at     TIMESTAMP WITH TIME ZONE,
  settled_at TIMESTAMP WITH TIME ZONE,
  trouble    VARCHAR(1000)
);
-- When the mail server is to be given it; nothing for what is settled
CREATE INDEX letter_due ON letters.letter (due_at);
CREATE INDEX letter_settled ON letters.letter (settled_at);
CREATE INDEX letter_by_time ON letters.letter (asked_at, reference);
CREATE INDEX letter_by_state ON letters.letter (state, asked_at, reference);
