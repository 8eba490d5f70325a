-- Of pieces, too, other rooms may ask: a subject then bears a variant's sku
ALTER TABLE context.asked ALTER COLUMN subject SET DATA TYPE VARCHAR(100);
