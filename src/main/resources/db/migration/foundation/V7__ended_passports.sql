-- As whom nobody may come in any more: customers who were erased, and their browsers. Kept as long as a token could last
CREATE TABLE web.ended (
    caller VARCHAR(200) PRIMARY KEY,
    since  TIMESTAMP WITH TIME ZONE NOT NULL
);
