-- What other rooms asked for in projects: each is done once and answered once
CREATE TABLE studio.errand (
  request  VARCHAR(60) PRIMARY KEY,
  project  VARCHAR(40) NOT NULL,
  kind     VARCHAR(20) NOT NULL,
  answered BOOLEAN NOT NULL,
  at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX errand_of_project ON studio.errand (project);
CREATE INDEX errand_by_age ON studio.errand (at);
