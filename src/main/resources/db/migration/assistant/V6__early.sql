-- What became of orders, heard before cart had told which order it is: kept until it does, a day at most. Said: parts
CREATE TABLE assistant.early (
  id       VARCHAR(60) PRIMARY KEY,
  said     VARCHAR(4000) NOT NULL,
  heard_at TIMESTAMP WITH TIME ZONE NOT NULL
);
