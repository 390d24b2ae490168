-- merge roles
--
-- revision: m1
-- revises: b1, b2

-- upgrade
-- Nothing to do.

-- downgrade
-- Nothing to do.
