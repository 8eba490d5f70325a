-- What became of it in the store; null for orders from before anything was collected
ALTER TABLE ordering.course ADD COLUMN collection VARCHAR(20);
ALTER TABLE ordering.course ADD COLUMN collection_at TIMESTAMP WITH TIME ZONE;

-- What waits in the stores, and what waited there. Number: the end of the order's id
CREATE TABLE ordering.handover (
  order_id   VARCHAR(36) PRIMARY KEY,
  number     VARCHAR(8) NOT NULL,
  store      VARCHAR(40) NOT NULL,
  ready_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  kept_until TIMESTAMP WITH TIME ZONE NOT NULL,
  waiting    BOOLEAN NOT NULL
);
CREATE INDEX handover_of_store ON ordering.handover (waiting, store, ready_at);
CREATE INDEX handover_by_end ON ordering.handover (waiting, kept_until);
CREATE INDEX handover_by_number ON ordering.handover (number);

-- What inventory tells of the shop's places
CREATE TABLE ordering.place (
  id      VARCHAR(40) PRIMARY KEY,
  kind    VARCHAR(10) NOT NULL,
  name    VARCHAR(1000) NOT NULL,
  address VARCHAR(300),
  version BIGINT NOT NULL
);
