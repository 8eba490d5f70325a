-- On what terms a variant costs something else, as pricing told it; what everybody was asked then, and, if that is a
-- reduction, the lowest price of the 30 days before
ALTER TABLE cart.offer ADD COLUMN terms VARCHAR(200000);
ALTER TABLE cart.offer ADD COLUMN shown VARCHAR(40);
ALTER TABLE cart.offer ADD COLUMN lowest VARCHAR(40);
