-- A replica: projects as context tells of them, for agents whom a member lets see them
CREATE TABLE agents.project (
  id      VARCHAR(40) PRIMARY KEY,
  version INTEGER NOT NULL,
  sheet   VARCHAR(200000) NOT NULL
);

CREATE TABLE agents.project_member (
  project VARCHAR(40) NOT NULL,
  person  VARCHAR(100) NOT NULL,
  changes BOOLEAN NOT NULL,
  PRIMARY KEY (project, person)
);
CREATE INDEX member_by_person ON agents.project_member (person);

-- By what somebody's answers are found: the purse that asked, or the project that they tell of
ALTER TABLE agents.answer ADD COLUMN about VARCHAR(60);
CREATE INDEX answer_about ON agents.answer (about);
