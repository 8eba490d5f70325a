CREATE SCHEMA IF NOT EXISTS context;

-- A project, and of how it stands what lists and judgements need: all of it follows from the steps. The row is held by
-- whoever adds a step; what the shop notices is added without
CREATE TABLE context.project (
  id         VARCHAR(40) PRIMARY KEY,
  goal       VARCHAR(200) NOT NULL,
  budget     VARCHAR(40),
  wanted     DATE,
  to_staff   BOOLEAN NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX project_open_to_staff ON context.project (to_staff);

-- The journal: only ever added to. Fact: what the shop told, where it noticed something
CREATE TABLE context.step (
  project  VARCHAR(40) NOT NULL,
  number   INTEGER NOT NULL,
  taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
  person   VARCHAR(100) NOT NULL,
  kind     VARCHAR(20) NOT NULL,
  content  VARCHAR(20000) NOT NULL,
  fact     VARCHAR(300),
  PRIMARY KEY (project, number)
);

-- Who is a member of what; follows from the steps
CREATE TABLE context.member (
  person    VARCHAR(100) NOT NULL,
  project   VARCHAR(40) NOT NULL,
  joined_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (person, project)
);
CREATE INDEX member_of_project ON context.member (project);

-- What of the shop each project watches; follows from the steps. A fact asks for its variant alone
CREATE TABLE context.watch (
  sku      VARCHAR(80) NOT NULL,
  project  VARCHAR(40) NOT NULL,
  standing VARCHAR(20) NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (sku, project)
);
CREATE INDEX watch_of_project ON context.watch (project);

-- Replicas: what catalog, pricing and inventory last told. What is no longer on sale is kept
CREATE TABLE context.product (
  id      VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL
);

CREATE TABLE context.variant (
  sku     VARCHAR(80) PRIMARY KEY,
  product VARCHAR(120) NOT NULL,
  listed  BOOLEAN NOT NULL,
  sheet   VARCHAR(20000) NOT NULL
);
CREATE INDEX variant_of_product ON context.variant (product);

-- Price: the variant's own; terms on which it costs less; heard_at tells which of them held when it was heard
CREATE TABLE context.offer (
  sku      VARCHAR(80) PRIMARY KEY,
  price    VARCHAR(40) NOT NULL,
  terms    VARCHAR(200000),
  heard_at TIMESTAMP WITH TIME ZONE NOT NULL,
  version  BIGINT NOT NULL
);

CREATE TABLE context.stock (
  sku       VARCHAR(80) PRIMARY KEY,
  available INTEGER NOT NULL,
  version   BIGINT NOT NULL
);
