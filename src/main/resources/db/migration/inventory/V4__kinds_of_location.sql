-- What a place is: WAREHOUSE or STORE
ALTER TABLE inventory.location ADD COLUMN kind VARCHAR(10) DEFAULT 'STORE' NOT NULL;
UPDATE inventory.location SET kind = 'WAREHOUSE' WHERE id = 'warehouse';
