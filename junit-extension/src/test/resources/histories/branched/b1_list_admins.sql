-- list admins
--
-- revision: b1
-- revises: a1

-- upgrade
CREATE VIEW admins AS SELECT id FROM users WHERE role = 'admin';

-- downgrade
DROP VIEW admins;
