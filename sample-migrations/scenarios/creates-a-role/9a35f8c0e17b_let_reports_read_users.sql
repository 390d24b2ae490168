-- Let reports read users
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
CREATE ROLE reporting;
GRANT SELECT ON users TO reporting;

-- downgrade
REVOKE SELECT ON users FROM reporting;
DROP ROLE reporting;
