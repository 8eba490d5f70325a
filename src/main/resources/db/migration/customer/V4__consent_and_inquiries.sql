-- What she agrees to, as it was last; its version grows with each change, and stays 0 as long as she never said anything.
ALTER TABLE customer.account ADD COLUMN consents VARCHAR(400);
ALTER TABLE customer.account ADD COLUMN consent BIGINT DEFAULT 0 NOT NULL;

-- What all rooms were asked about one customer: to erase her, or to hand over what they know. Told in rounds.
CREATE TABLE customer.inquiry (
    id       VARCHAR(40) PRIMARY KEY,
    kind     VARCHAR(10) NOT NULL,
    customer VARCHAR(40) NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    told     INTEGER NOT NULL,
    done_at  TIMESTAMP WITH TIME ZONE
);
CREATE INDEX inquiry_of_customer ON customer.inquiry (customer, kind, asked_at);
CREATE INDEX inquiry_by_time ON customer.inquiry (kind, asked_at);

-- What rooms answered, in parts: findings of an erasing, or pieces of a document. Parts that are not the last of an
-- answer have one behind them.
CREATE TABLE customer.answer (
    inquiry     VARCHAR(40) NOT NULL,
    room        VARCHAR(40) NOT NULL,
    told        INTEGER NOT NULL,
    part        INTEGER NOT NULL,
    last        BOOLEAN NOT NULL,
    content     VARCHAR(200000) NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (inquiry, room, told, part)
);

-- By what else rooms may know her, as others found out; with the round in which they were told.
CREATE TABLE customer.reference (
    inquiry   VARCHAR(40) NOT NULL,
    reference VARCHAR(200) NOT NULL,
    told      INTEGER,
    PRIMARY KEY (inquiry, reference)
);

-- The browsers with which she signed in: what was done there as a guest may be hers, too.
CREATE TABLE customer.browser (
    customer VARCHAR(40) NOT NULL,
    visitor  VARCHAR(100) NOT NULL,
    PRIMARY KEY (customer, visitor)
);
