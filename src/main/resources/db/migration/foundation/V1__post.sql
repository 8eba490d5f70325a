CREATE SCHEMA IF NOT EXISTS post;

-- Every message between rooms, in order
CREATE TABLE post.journal (
  position     BIGINT PRIMARY KEY,
  type         VARCHAR(200) NOT NULL,
  message_key  VARCHAR(200) NOT NULL,
  payload      VARCHAR(262144) NOT NULL,
  published_at TIMESTAMP WITH TIME ZONE NOT NULL,
  trace        VARCHAR(55)
);

-- How far each room has heard
CREATE TABLE post.cursor (
  room     VARCHAR(100) PRIMARY KEY,
  position BIGINT NOT NULL
);

-- What a listener could not hear: tried again, then parked
CREATE TABLE post.held (
  room        VARCHAR(100) NOT NULL,
  listener    VARCHAR(200) NOT NULL,
  position    BIGINT NOT NULL,
  message_key VARCHAR(200) NOT NULL,
  attempts    INTEGER NOT NULL,
  retry_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  parked      BOOLEAN NOT NULL,
  error       VARCHAR(2000),
  PRIMARY KEY (room, listener, position)
);
