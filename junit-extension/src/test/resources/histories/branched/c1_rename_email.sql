-- rename email
--
-- revision: c1
-- revises: m1

-- upgrade
ALTER TABLE users RENAME COLUMN email TO address;

-- downgrade
ALTER TABLE users RENAME COLUMN address TO email;
