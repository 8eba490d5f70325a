-- On what terms a piece costs less, such as in one store: JSON, as pricing tells it
ALTER TABLE shelf.price_known ADD COLUMN terms VARCHAR(200000);
