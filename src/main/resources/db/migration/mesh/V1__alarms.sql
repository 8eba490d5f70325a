CREATE SCHEMA IF NOT EXISTS mesh;

-- Promises that were broken, and from when until when
CREATE TABLE mesh.alarm (
  id      VARCHAR(36) PRIMARY KEY,
  product VARCHAR(200) NOT NULL,
  promise VARCHAR(20) NOT NULL,
  detail  VARCHAR(500) NOT NULL,
  began   TIMESTAMP WITH TIME ZONE NOT NULL,
  ended   TIMESTAMP WITH TIME ZONE
);
CREATE INDEX alarm_began ON mesh.alarm (began);
