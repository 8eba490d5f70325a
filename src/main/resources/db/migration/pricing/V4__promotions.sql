-- As staff planned them. Code: of a coupon, as customers write it; uses: how often it was redeemed and not given back
CREATE TABLE pricing.promotion (
  id      VARCHAR(40) PRIMARY KEY,
  version INTEGER NOT NULL,
  code    VARCHAR(40) UNIQUE,
  uses    INTEGER NOT NULL,
  content VARCHAR(200000) NOT NULL
);
