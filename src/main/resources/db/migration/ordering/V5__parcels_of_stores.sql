-- What stores have to send of orders. A warehouse sends without being told
CREATE TABLE ordering.parcel (
  order_id VARCHAR(36) NOT NULL,
  store    VARCHAR(40) NOT NULL,
  pieces   VARCHAR(40000) NOT NULL,
  sent     BOOLEAN NOT NULL,
  PRIMARY KEY (order_id, store)
);
CREATE INDEX parcel_of_store ON ordering.parcel (sent, store, order_id);
