-- The part of the total that is asked for its delivery
ALTER TABLE agents.customer_order ADD COLUMN fee VARCHAR(40);
