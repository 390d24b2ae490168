-- Create all application tables
--
-- revision: a1f0c2
-- revises: 
-- created: 2025-03-10T09:12:00Z

-- upgrade
CREATE TABLE users (id integer);

-- downgrade
DROP TABLE users;
