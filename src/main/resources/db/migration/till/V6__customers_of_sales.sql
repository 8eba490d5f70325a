-- Whose sale it is, so that all of hers are found; in the document it stands, too.
ALTER TABLE till.sale ADD COLUMN customer VARCHAR(80);
UPDATE till.sale SET customer = SUBSTRING(sale FROM POSITION('"customer":"' IN sale) + 12 FOR 36)
 WHERE POSITION('"customer":"' IN sale) > 0;
CREATE INDEX sale_of_customer ON till.sale (customer, sold_at);
