-- What was done for customers who let others act for them: asked for twice, it is done once
CREATE TABLE cart.errand (
  request VARCHAR(60) PRIMARY KEY,
  owner   VARCHAR(120) NOT NULL,
  sets    BOOLEAN NOT NULL,
  at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX errand_by_owner ON cart.errand (owner, at);
CREATE INDEX errand_by_time ON cart.errand (at);
