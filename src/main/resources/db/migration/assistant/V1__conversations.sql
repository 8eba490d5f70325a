CREATE SCHEMA IF NOT EXISTS assistant;

-- Whose it is: person, as rooms name people (customer:…, visitor:…); guest: the browser in which it began, signed_in: when
-- that turned out to be a customer's. Clerk: who of the staff speaks instead of the shop; wanted_at: since when she waits
-- for one. State: how it stands, as a document. The row is held by whoever adds a turn
CREATE TABLE assistant.conversation (
  id         VARCHAR(40) PRIMARY KEY,
  person     VARCHAR(100) NOT NULL,
  guest      VARCHAR(100) NOT NULL,
  signed_in  TIMESTAMP WITH TIME ZONE,
  project    VARCHAR(40),
  language   VARCHAR(2) NOT NULL,
  turns      INTEGER NOT NULL,
  clerk      VARCHAR(100),
  wanted_at  TIMESTAMP WITH TIME ZONE,
  state      VARCHAR(200000) NOT NULL,
  begun_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX conversation_of ON assistant.conversation (person, changed_at);
CREATE INDEX conversation_by_guest ON assistant.conversation (guest);
CREATE INDEX conversation_of_project ON assistant.conversation (project);
CREATE INDEX conversation_waiting ON assistant.conversation (wanted_at);
CREATE INDEX conversation_of_clerk ON assistant.conversation (clerk);

-- What was said, in order: by her, by the shop, by a clerk. Content: her words, or an answer as a document
CREATE TABLE assistant.turn (
  conversation VARCHAR(40) NOT NULL,
  number       INTEGER NOT NULL,
  who          VARCHAR(20) NOT NULL,
  language     VARCHAR(2) NOT NULL,
  content      VARCHAR(200000) NOT NULL,
  said_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (conversation, number)
);

-- Replicas: what catalog, pricing, inventory and delivery last told. What is no longer on sale is kept
CREATE TABLE assistant.product (
  id      VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

CREATE TABLE assistant.variant (
  sku     VARCHAR(80) PRIMARY KEY,
  product VARCHAR(120) NOT NULL,
  listed  BOOLEAN NOT NULL,
  kind    VARCHAR(100) NOT NULL,
  names   VARCHAR(700) NOT NULL,
  sheet   VARCHAR(20000) NOT NULL
);
CREATE INDEX variant_of_product ON assistant.variant (product);
CREATE INDEX variant_by_kind ON assistant.variant (kind, listed);

CREATE TABLE assistant.offer (
  sku     VARCHAR(80) PRIMARY KEY,
  price   VARCHAR(40) NOT NULL,
  terms   VARCHAR(200000),
  version BIGINT NOT NULL
);

CREATE TABLE assistant.stock (
  sku       VARCHAR(80) PRIMARY KEY,
  available INTEGER NOT NULL,
  locations VARCHAR(20000) NOT NULL,
  version   BIGINT NOT NULL
);

CREATE TABLE assistant.place (
  id      VARCHAR(80) PRIMARY KEY,
  kind    VARCHAR(20) NOT NULL,
  name    VARCHAR(2000) NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE assistant.capacity (
  on_day  DATE NOT NULL,
  part    VARCHAR(20) NOT NULL,
  free    INTEGER NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (on_day, part)
);

-- How context last told of a project, whole
CREATE TABLE assistant.project (
  id      VARCHAR(40) PRIMARY KEY,
  version INTEGER NOT NULL,
  sheet   VARCHAR(200000) NOT NULL
);
