-- add flags
--
-- revision: f6
-- revises: c3

-- upgrade
CREATE TABLE flags (id integer);

-- downgrade: irreversible because flags were imported once
