CREATE SCHEMA IF NOT EXISTS cart;

-- What tells a variant from its siblings, {"en": "2 seats, Moss green", ...}; until it is told anew, as it was told
ALTER TABLE cart.article ADD COLUMN note VARCHAR(4000);
UPDATE cart.article SET note = '{"en":"' || REPLACE(REPLACE(options, '\', '\\'), '"', '\"') || '"}'
 WHERE options <> '' AND CHAR_LENGTH(options) < 2000;
ALTER TABLE cart.article DROP COLUMN options;
