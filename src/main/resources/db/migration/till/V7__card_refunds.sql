-- What terminals were asked to give back for goods that came back. Id: the return's. Charge: the payment by card that it is
-- given back of. Quantities: JSON, pieces by line. While nobody knows what became of it, the sale's goods wait for it
CREATE TABLE till.card_refund (
  sale       VARCHAR(100) NOT NULL,
  id         VARCHAR(100) NOT NULL,
  charge     VARCHAR(100) NOT NULL,
  terminal   VARCHAR(40) NOT NULL,
  amount     VARCHAR(40) NOT NULL,
  quantities VARCHAR(8000) NOT NULL,
  state      VARCHAR(12) NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (sale, id)
);
