-- What the shop told of things that projects watch: each fact once, however many of them do. thing: a variant's sku, or
-- "day" and a date. What it means to a project is judged when somebody looks at it
CREATE TABLE context.told (
  number  BIGINT PRIMARY KEY,
  thing   VARCHAR(100) NOT NULL,
  fact    VARCHAR(300) NOT NULL,
  told_at TIMESTAMP WITH TIME ZONE NOT NULL,
  kind    VARCHAR(20) NOT NULL,
  content VARCHAR(900000) NOT NULL
);
CREATE INDEX told_of_thing ON context.told (thing, number);

-- Up to which of them the project's journal has them
ALTER TABLE context.project ADD COLUMN heard BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX project_heard ON context.project (heard);

-- Projects that are open on a screen, and until when at most
CREATE TABLE context.opened (
  project  VARCHAR(40) PRIMARY KEY,
  until_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX opened_until ON context.opened (until_at);

-- Of which things facts are judged at once, for whom: for open screens, and for members who read letters
CREATE TABLE context.heed (
  thing   VARCHAR(100) NOT NULL,
  project VARCHAR(40) NOT NULL,
  PRIMARY KEY (thing, project)
);
CREATE INDEX heed_of_project ON context.heed (project);
INSERT INTO context.heed (thing, project) SELECT w.sku, w.project FROM context.watch w WHERE EXISTS (SELECT 1
  FROM context.member m JOIN context.consent c ON c.person = m.person WHERE m.project = w.project AND c.email IS NOT NULL);
INSERT INTO context.heed (thing, project) SELECT 'day ' || CAST(p.wanted AS VARCHAR(10)), p.id FROM context.project p
 WHERE p.wanted IS NOT NULL AND EXISTS (SELECT 1 FROM context.member m JOIN context.consent c ON c.person = m.person
   WHERE m.project = p.id AND c.email IS NOT NULL);
