-- What another room was asked in a turn, and has not answered yet. Kind: what for. Until: when it is no longer waited for
CREATE TABLE assistant.errand (
  request      VARCHAR(60) PRIMARY KEY,
  conversation VARCHAR(40) NOT NULL,
  turn         INTEGER NOT NULL,
  kind         VARCHAR(20) NOT NULL
);
CREATE INDEX errand_of_conversation ON assistant.errand (conversation);
