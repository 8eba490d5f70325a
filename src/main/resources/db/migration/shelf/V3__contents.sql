-- How much is in what is sold by measure, and by how much its unit price is told: JSON, as the catalogue tells it
ALTER TABLE shelf.variant_known ADD COLUMN content VARCHAR(400);
