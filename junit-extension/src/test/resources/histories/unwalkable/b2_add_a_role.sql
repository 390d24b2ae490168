-- add a role
--
-- revision: b2
-- revises: a1

-- upgrade
CREATE ROLE reporting;

-- downgrade
COMMENT ON TABLE users IS 'the role stays';
