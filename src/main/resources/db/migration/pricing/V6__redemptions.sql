-- Which order has used which coupon. State: HELD, REFUSED, or RELEASED, also before it was asked for. Email is a fingerprint
CREATE TABLE pricing.redemption (
  reference VARCHAR(100) PRIMARY KEY,
  promotion VARCHAR(40),
  customer  VARCHAR(100),
  email     VARCHAR(100),
  state     VARCHAR(10) NOT NULL,
  reason    VARCHAR(20)
);
CREATE INDEX redemption_by_customer ON pricing.redemption (customer, promotion);
CREATE INDEX redemption_by_email ON pricing.redemption (email, promotion);
