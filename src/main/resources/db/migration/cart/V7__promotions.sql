-- Path from the general to the particular, as the catalogue tells it; not known until a product is told anew
ALTER TABLE cart.article ADD COLUMN category VARCHAR(2000);

-- As pricing tells them. Content is null for one that was withdrawn
CREATE TABLE cart.promotion (
  id      VARCHAR(40) PRIMARY KEY,
  version BIGINT NOT NULL,
  content VARCHAR(200000)
);

-- Another one after each change of any promotion: whoever has read them all looks here whether they still are the same
CREATE TABLE cart.promotions_read (
  only_row INTEGER PRIMARY KEY,
  edition  VARCHAR(40) NOT NULL
);

-- The code that its owner gave
ALTER TABLE cart.cart ADD COLUMN coupon VARCHAR(40);
