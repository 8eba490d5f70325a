-- What must not be told any more, by the ids that stand in it; up to where the journal was gone through for each. None
-- of these tells anything of anybody by itself, and they are let go of, too.
CREATE TABLE post.oblivion (
    trace VARCHAR(200) PRIMARY KEY,
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    up_to BIGINT NOT NULL
);
