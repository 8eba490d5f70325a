-- Who let the agent buy for her; null for a guest
ALTER TABLE agents.deal ADD COLUMN customer VARCHAR(60);
CREATE INDEX deal_of_customer ON agents.deal (customer);
