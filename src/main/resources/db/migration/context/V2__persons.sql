-- Whoever ever took part, also those who left: all that somebody said is found by it.
CREATE TABLE context.took_part (
    person  VARCHAR(100) NOT NULL,
    project VARCHAR(40) NOT NULL,
    PRIMARY KEY (person, project)
);
CREATE INDEX took_part_of_project ON context.took_part (project);
INSERT INTO context.took_part (person, project) SELECT DISTINCT person, project FROM context.step WHERE person <> 'shop';
INSERT INTO context.took_part (person, project) SELECT m.person, m.project FROM context.member m
 WHERE NOT EXISTS (SELECT 1 FROM context.took_part t WHERE t.person = m.person AND t.project = m.project);

-- What customers agree to, and what they are to the shop: replicas.
CREATE TABLE context.consent (
    person   VARCHAR(100) PRIMARY KEY,
    help     BOOLEAN NOT NULL,
    email    VARCHAR(254),
    language VARCHAR(10) NOT NULL,
    version  BIGINT NOT NULL
);

CREATE TABLE context.standing (
    customer       VARCHAR(40) PRIMARY KEY,
    customer_group VARCHAR(40),
    version        BIGINT NOT NULL
);

-- Whose prices a project is judged by: its owner's, with each watch, so that a fact asks for nothing else.
ALTER TABLE context.project ADD COLUMN customer_group VARCHAR(40);
ALTER TABLE context.watch ADD COLUMN customer_group VARCHAR(40);

-- Who turned out to be whom, and when: for what is heard late of a guest.
CREATE TABLE context.recognised (
    visitor  VARCHAR(100) NOT NULL,
    signed_in TIMESTAMP WITH TIME ZONE NOT NULL,
    customer VARCHAR(40) NOT NULL,
    PRIMARY KEY (visitor, signed_in)
);
CREATE INDEX recognised_customer ON context.recognised (customer);

-- What somebody did in the shop, wherever: one row for each thing, as it was told.
CREATE TABLE context.moment (
    id      VARCHAR(200) PRIMARY KEY,
    person  VARCHAR(100) NOT NULL,
    happened TIMESTAMP WITH TIME ZONE NOT NULL,
    kind    VARCHAR(20) NOT NULL,
    content VARCHAR(8000) NOT NULL
);
CREATE INDEX moment_of_person ON context.moment (person, happened);

-- News that somebody is to be written of, from a step on, once it is due.
CREATE TABLE context.letter (
    person    VARCHAR(100) NOT NULL,
    project   VARCHAR(40) NOT NULL,
    from_step INTEGER NOT NULL,
    due_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (person, project)
);
CREATE INDEX letter_due ON context.letter (due_at);
CREATE INDEX letter_of_project ON context.letter (project);

-- How much of each window can still be delivered: a replica. Projects are asked for by the day on which all is needed.
CREATE TABLE context.capacity (
    on_day  DATE NOT NULL,
    part    VARCHAR(20) NOT NULL,
    free    INTEGER NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (on_day, part)
);
CREATE INDEX project_wanted ON context.project (wanted);
