-- What a customer is to the shop: her group, the company for which she buys, and how often that changed
ALTER TABLE customer.account ADD COLUMN customer_group VARCHAR(40);
ALTER TABLE customer.account ADD COLUMN company VARCHAR(4000);
ALTER TABLE customer.account ADD COLUMN standing BIGINT DEFAULT 0 NOT NULL;
