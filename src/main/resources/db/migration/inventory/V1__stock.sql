CREATE SCHEMA IF NOT EXISTS inventory;

-- Places with stock. Orders are met from the lowest rank first
CREATE TABLE inventory.location (
  id           VARCHAR(40) PRIMARY KEY,
  name_en      VARCHAR(100) NOT NULL,
  name_ko      VARCHAR(100) NOT NULL,
  picking_rank INTEGER NOT NULL
);

INSERT INTO inventory.location (id, name_en, name_ko, picking_rank) VALUES ('warehouse', 'Warehouse', '물류 창고', 0);
INSERT INTO inventory.location (id, name_en, name_ko, picking_rank) VALUES ('store-mitte', 'Store Mitte', '미테 매장', 10);
INSERT INTO inventory.location (id, name_en, name_ko, picking_rank) VALUES ('store-hafen', 'Store Hafen', '하펜 매장', 11);

-- One row per variant, so that a promise changes one row. Places: how it is spread, in picking order.
-- Missing: pieces promised and then not found when counted. Only a count may raise it, so that no promise exceeds
-- what there is.
CREATE TABLE inventory.stock (
  sku      VARCHAR(80) PRIMARY KEY,
  on_hand  INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  missing  INTEGER NOT NULL,
  places   VARCHAR(20000) NOT NULL,
  version  BIGINT NOT NULL,
  CONSTRAINT stock_never_below_zero CHECK (on_hand >= 0 AND reserved >= 0 AND missing >= 0),
  CONSTRAINT stock_never_sold_twice CHECK (reserved <= on_hand + missing)
);

-- What became of each reference: also of one released before it was reserved
CREATE TABLE inventory.reservation (
  reference  VARCHAR(200) PRIMARY KEY,
  state      VARCHAR(10) NOT NULL,
  outcome    VARCHAR(200000) NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT reservation_state CHECK (state IN ('HELD', 'REFUSED', 'RELEASED'))
);
