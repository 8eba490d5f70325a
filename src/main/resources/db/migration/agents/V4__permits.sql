-- What a customer lets an agent do. Client: a hash of the id by which it asks. Host: that the client answers for, empty for
-- none. Purse: by which other rooms know what the agent asks of them
CREATE TABLE agents.permit (
  id       VARCHAR(40) PRIMARY KEY,
  customer VARCHAR(60) NOT NULL,
  client   VARCHAR(64) NOT NULL,
  name     VARCHAR(200) NOT NULL,
  host     VARCHAR(500) NOT NULL,
  scopes   VARCHAR(500) NOT NULL,
  purse    VARCHAR(60) NOT NULL,
  since    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  used     TIMESTAMP(6) WITH TIME ZONE
);
CREATE UNIQUE INDEX permit_of_customer ON agents.permit (customer, client);

-- Hashes of codes and tokens. Line: all that came from one yes of hers. Redirect and challenge: of a code, what it must
-- come with, the former as a hash
CREATE TABLE agents.token (
  hash     VARCHAR(64) PRIMARY KEY,
  kind     VARCHAR(10) NOT NULL,
  permit   VARCHAR(40) NOT NULL,
  line     VARCHAR(40) NOT NULL,
  scopes   VARCHAR(500) NOT NULL,
  audience VARCHAR(10) NOT NULL,
  redirect VARCHAR(64),
  challenge VARCHAR(128),
  spent    BOOLEAN NOT NULL,
  ends     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX token_of_permit ON agents.token (permit);
CREATE INDEX token_of_line ON agents.token (line);
CREATE INDEX token_by_end ON agents.token (ends);

-- A replica: orders of customers, for agents whom they let see them. Content: the lines
CREATE TABLE agents.customer_order (
  id           VARCHAR(40) PRIMARY KEY,
  customer     VARCHAR(60) NOT NULL,
  at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  total        VARCHAR(40),
  content      VARCHAR(300000),
  confirmed    BOOLEAN NOT NULL,
  on_day       DATE,
  part         VARCHAR(20),
  collect_at   VARCHAR(80),
  cancelled    VARCHAR(40),
  shipped_at   TIMESTAMP(6) WITH TIME ZONE,
  delivered_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX order_of_customer ON agents.customer_order (customer, at);
