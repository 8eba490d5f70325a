ALTER TABLE agents.purchase ADD COLUMN shipped_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE agents.purchase ADD COLUMN delivered_at TIMESTAMP(6) WITH TIME ZONE;

-- What platforms are yet to be told of orders. Kept when told, so that nothing is told twice that was heard twice
CREATE TABLE agents.notice (
  id       VARCHAR(80) PRIMARY KEY,
  purse    VARCHAR(60) NOT NULL,
  at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  due      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  attempts INTEGER NOT NULL,
  told     BOOLEAN NOT NULL
);
CREATE INDEX notice_by_due ON agents.notice (told, due);
CREATE INDEX notice_by_time ON agents.notice (at);
CREATE INDEX notice_of_purse ON agents.notice (purse);
