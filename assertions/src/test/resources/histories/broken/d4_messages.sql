-- add messages
--
-- revision: d4
-- revises: c3

-- upgrade
CREATE TABLE messages (id integer REFERENCES rooms);

-- downgrade
DROP TABLE messages;
