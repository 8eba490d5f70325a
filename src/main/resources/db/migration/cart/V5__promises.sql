-- 100 lines with all the promises that each may have
ALTER TABLE cart.cart ALTER COLUMN lines SET DATA TYPE VARCHAR(1000000);
