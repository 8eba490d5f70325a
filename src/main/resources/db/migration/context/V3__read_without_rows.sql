-- Each fact asks who watches its variant, and who of them reads letters. With all that is asked in the index, no row lies
-- somewhere else in the file: with 100,000 projects these were most of what a fact cost
CREATE INDEX watch_in_full ON context.watch (sku, project, standing, quantity, customer_group);

CREATE INDEX member_in_full ON context.member (project, person);
DROP INDEX context.member_of_project;
