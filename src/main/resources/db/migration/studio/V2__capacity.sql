-- Replica: how much can still be delivered in each window that is offered
CREATE TABLE studio.capacity (
  on_day  DATE NOT NULL,
  part    VARCHAR(20) NOT NULL,
  free    INTEGER NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (on_day, part)
);
