-- Merge the addresses
--
-- revision:   5b8e1f06c7d3
-- revises:    9a35f8c0e17b, d6027b94ae51
-- created:    2025-02-04T09:00:00Z

-- upgrade
-- Nothing to do: both branches are in.

-- downgrade
-- Nothing to do.
