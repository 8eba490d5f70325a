-- Positions of the journal, where several processes share these books and the database has to count for them
CREATE SEQUENCE post.positions;
