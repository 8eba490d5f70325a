-- What has ended is forgotten in the order in which it ended
CREATE INDEX cart_by_status ON cart.cart (status, changed_at);
