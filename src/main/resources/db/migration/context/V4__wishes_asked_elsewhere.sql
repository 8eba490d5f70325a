-- When what a project is to come to was last asked for by another room, subject by subject: what comes late, or again,
-- does not undo what was asked for later
CREATE TABLE context.asked (
  project  VARCHAR(40) NOT NULL,
  subject  VARCHAR(20) NOT NULL,
  asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (project, subject)
);
