-- Tokens of a language model that were spent on a day, by all conversations together
CREATE TABLE assistant.spent (
  on_day DATE PRIMARY KEY,
  tokens BIGINT NOT NULL
);
