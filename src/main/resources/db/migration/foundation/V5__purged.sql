-- Up to where messages of each type were let go: whoever reads on from before that has missed some
CREATE TABLE post.purged (
  type     VARCHAR(200) PRIMARY KEY,
  position BIGINT NOT NULL
);
