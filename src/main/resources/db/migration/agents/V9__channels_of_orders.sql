-- In which channel a customer ordered; null for orders that were heard of before
ALTER TABLE agents.customer_order ADD COLUMN channel VARCHAR(20);
