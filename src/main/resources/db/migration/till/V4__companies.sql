-- For which she buys: JSON; null for herself
ALTER TABLE till.standing_known ADD COLUMN company VARCHAR(4000);
