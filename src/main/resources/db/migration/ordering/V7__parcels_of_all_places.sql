-- Warehouses have a list of what is to be sent, too; and each parcel goes from waiting to packed, shipped and delivered
DROP INDEX ordering.parcel_of_store;
ALTER TABLE ordering.parcel RENAME COLUMN store TO place;
ALTER TABLE ordering.parcel ADD COLUMN due DATE;
ALTER TABLE ordering.parcel ADD COLUMN state VARCHAR(10) DEFAULT 'WAITING' NOT NULL;
UPDATE ordering.parcel SET state = 'SHIPPED' WHERE sent = TRUE;
-- When those are due says their order alone: they come first
UPDATE ordering.parcel SET due = DATE '2026-01-01';
ALTER TABLE ordering.parcel DROP COLUMN sent;
CREATE INDEX parcel_of_place ON ordering.parcel (place, state, due, order_id);

-- How far an order is once it is confirmed; null for orders from before anybody said
ALTER TABLE ordering.course ADD COLUMN transit VARCHAR(10);
ALTER TABLE ordering.course ADD COLUMN packed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE ordering.course ADD COLUMN shipped_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE ordering.course ADD COLUMN delivered_at TIMESTAMP WITH TIME ZONE;
