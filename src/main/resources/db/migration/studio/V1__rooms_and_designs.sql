CREATE SCHEMA IF NOT EXISTS studio;

-- Replica: how context last told of a project, whole, and who takes part in it. Version 0: it was begun here, and context
-- has not told of it yet
CREATE TABLE studio.project (
  id      VARCHAR(40) PRIMARY KEY,
  version INTEGER NOT NULL,
  sheet   VARCHAR(200000) NOT NULL
);

CREATE TABLE studio.member (
  person  VARCHAR(100) NOT NULL,
  project VARCHAR(40) NOT NULL,
  PRIMARY KEY (person, project)
);
CREATE INDEX member_of_project ON studio.member (project);

-- The room of a project, and what designs of it are to meet
CREATE TABLE studio.room (
  project    VARCHAR(40) PRIMARY KEY,
  version    INTEGER NOT NULL,
  document   VARCHAR(200000) NOT NULL,
  person     VARCHAR(100) NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE studio.brief (
  project  VARCHAR(40) PRIMARY KEY,
  version  INTEGER NOT NULL,
  document VARCHAR(200000) NOT NULL
);

-- Rooms found in a floor plan, until one is chosen; let go of after some days
CREATE TABLE studio.finding (
  id       VARCHAR(40) PRIMARY KEY,
  project  VARCHAR(40) NOT NULL,
  document VARCHAR(1000000) NOT NULL,
  made_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX finding_of_project ON studio.finding (project);
CREATE INDEX finding_by_age ON studio.finding (made_at);

-- That designs are being drafted for a project, or how that ended. Whoever drafts looks whether it is still his run
CREATE TABLE studio.drafting (
  project    VARCHAR(40) PRIMARY KEY,
  run        VARCHAR(40) NOT NULL,
  state      VARCHAR(20) NOT NULL,
  person     VARCHAR(100) NOT NULL,
  hindrance  VARCHAR(200000),
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX drafting_by ON studio.drafting (person, state);

-- A design: its last revision's number. The row is held by whoever adds one. State PROPOSED: nobody has touched it yet
CREATE TABLE studio.design (
  id         VARCHAR(40) PRIMARY KEY,
  project    VARCHAR(40) NOT NULL,
  idea       VARCHAR(100) NOT NULL,
  state      VARCHAR(20) NOT NULL,
  revision   INTEGER NOT NULL,
  noted_at   TIMESTAMP WITH TIME ZONE,
  made_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX design_of_project ON studio.design (project, made_at);

-- What became of a design, one row each, only ever added to. Before: the revision that undoing this one leads back to
CREATE TABLE studio.revision (
  design   VARCHAR(40) NOT NULL,
  number   INTEGER NOT NULL,
  before   INTEGER NOT NULL,
  person   VARCHAR(100) NOT NULL,
  act      VARCHAR(20) NOT NULL,
  touched  VARCHAR(20000) NOT NULL,
  document VARCHAR(200000) NOT NULL,
  made_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (design, number)
);

-- Which variants stand in which projects' designs: a fact asks for its variant alone
CREATE TABLE studio.placed (
  sku    VARCHAR(80) NOT NULL,
  design VARCHAR(40) NOT NULL,
  PRIMARY KEY (sku, design)
);
CREATE INDEX placed_in_design ON studio.placed (design);

-- Replicas: what catalog, pricing and inventory last told. What is no longer on sale is kept
CREATE TABLE studio.product (
  id      VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

CREATE TABLE studio.variant (
  sku     VARCHAR(80) PRIMARY KEY,
  product VARCHAR(120) NOT NULL,
  listed  BOOLEAN NOT NULL,
  kind    VARCHAR(100) NOT NULL,
  style   VARCHAR(100),
  sheet   VARCHAR(20000) NOT NULL
);
CREATE INDEX variant_of_product ON studio.variant (product);
CREATE INDEX variant_by_kind ON studio.variant (kind, listed);

CREATE TABLE studio.offer (
  sku     VARCHAR(80) PRIMARY KEY,
  price   VARCHAR(40) NOT NULL,
  terms   VARCHAR(200000),
  version BIGINT NOT NULL
);

CREATE TABLE studio.stock (
  sku       VARCHAR(80) PRIMARY KEY,
  available INTEGER NOT NULL,
  locations VARCHAR(20000) NOT NULL,
  version   BIGINT NOT NULL
);
