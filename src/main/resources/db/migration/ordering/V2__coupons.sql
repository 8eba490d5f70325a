-- What became of the coupon; null for orders from before there were any
ALTER TABLE ordering.course ADD COLUMN coupon VARCHAR(20);
ALTER TABLE ordering.course ADD COLUMN coupon_at TIMESTAMP WITH TIME ZONE;
