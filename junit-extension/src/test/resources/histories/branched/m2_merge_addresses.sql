-- merge addresses
--
-- revision: m2
-- revises: c1, c2

-- upgrade
-- Nothing to do.

-- downgrade
-- Nothing to do.
