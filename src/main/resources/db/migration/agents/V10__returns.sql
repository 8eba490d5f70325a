-- What customers brought back of what they bought; content: of which lines, JSON, where it was told
CREATE TABLE agents.brought_back (
  order_id VARCHAR(40) NOT NULL,
  id       VARCHAR(100) NOT NULL,
  customer VARCHAR(60) NOT NULL,
  at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  refund   VARCHAR(40) NOT NULL,
  pieces   INT NOT NULL,
  content  VARCHAR(100000),
  PRIMARY KEY (order_id, id)
);
CREATE INDEX brought_back_by ON agents.brought_back (customer, order_id);
