-- Where she can be called, if she says so: + and digits. Several may share one
ALTER TABLE customer.account ADD COLUMN phone VARCHAR(16);
CREATE INDEX customer_account_phone ON customer.account (phone);
