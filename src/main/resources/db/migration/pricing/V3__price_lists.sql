-- What one piece costs everybody on the web, as last told, where that is not simply the price; the lowest price of the
-- 30 days before, where it is a reduction; and when it has to be told anew because a span begins or ends
ALTER TABLE pricing.offer ADD COLUMN shown VARCHAR(40);
ALTER TABLE pricing.offer ADD COLUMN lowest VARCHAR(40);
ALTER TABLE pricing.offer ADD COLUMN due TIMESTAMP WITH TIME ZONE;
CREATE INDEX offer_by_due ON pricing.offer (due);

-- For whom, where and when. Channels and stores by commas, none for all; validity in the shop's own time, as written
CREATE TABLE pricing.price_list (
  id             VARCHAR(40) PRIMARY KEY,
  version        INTEGER NOT NULL,
  name           VARCHAR(100) NOT NULL,
  channels       VARCHAR(60) NOT NULL,
  stores         VARCHAR(2000) NOT NULL,
  customer_group VARCHAR(40),
  valid_from     VARCHAR(19),
  valid_until    VARCHAR(19)
);

-- Unit price, including VAT, from so many pieces. Edition: the list's version when it was last written
CREATE TABLE pricing.list_entry (
  list          VARCHAR(40) NOT NULL,
  sku           VARCHAR(80) NOT NULL,
  from_quantity INTEGER NOT NULL,
  price         VARCHAR(40) NOT NULL,
  edition       INTEGER NOT NULL,
  PRIMARY KEY (list, sku, from_quantity)
);
CREATE INDEX list_entry_by_sku ON pricing.list_entry (sku);

-- What one piece cost everybody on the web since when. Of a variant that was never in a list, price_history tells
CREATE TABLE pricing.shown_price (
  sku   VARCHAR(80) NOT NULL,
  since TIMESTAMP WITH TIME ZONE NOT NULL,
  price VARCHAR(40) NOT NULL,
  PRIMARY KEY (sku, since)
);
