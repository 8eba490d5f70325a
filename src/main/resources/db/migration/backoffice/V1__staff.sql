CREATE SCHEMA IF NOT EXISTS backoffice;

CREATE TABLE backoffice.staff (
  name          VARCHAR(60) PRIMARY KEY,
  version       INTEGER NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  since         TIMESTAMP WITH TIME ZONE NOT NULL
);
