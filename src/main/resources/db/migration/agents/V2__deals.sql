-- A replica: places where something can be collected
CREATE TABLE agents.store (
  id      VARCHAR(40) PRIMARY KEY,
  shown   BOOLEAN NOT NULL,
  name    VARCHAR(1000) NOT NULL,
  address VARCHAR(1000),
  version BIGINT NOT NULL
);

-- What an agent and the shop are agreeing upon: a cart or a checkout of a protocol that names both
CREATE TABLE agents.deal (
  id      VARCHAR(60) PRIMARY KEY,
  purse   VARCHAR(60) NOT NULL,
  content VARCHAR(20000) NOT NULL,
  version INTEGER NOT NULL,
  at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX deal_by_time ON agents.deal (at);
CREATE INDEX deal_of_purse ON agents.deal (purse);

-- What was answered to a key by which an agent may ask again; without a status it is still being done
CREATE TABLE agents.repeat (
  id     VARCHAR(64) PRIMARY KEY,
  purse  VARCHAR(60),
  body   VARCHAR(64) NOT NULL,
  status INTEGER,
  answer VARCHAR(1000000),
  at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX repeat_by_time ON agents.repeat (at);
CREATE INDEX repeat_of_purse ON agents.repeat (purse);
