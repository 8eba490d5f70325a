-- What is finished is forgotten in the order in which it ended
CREATE INDEX reservation_by_state ON inventory.reservation (state, changed_at);
