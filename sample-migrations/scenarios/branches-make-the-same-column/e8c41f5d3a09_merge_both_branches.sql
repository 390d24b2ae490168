-- Merge both branches
--
-- revision:   e8c41f5d3a09
-- revises:    9a35f8c0e17b, d6027b94ae51
-- created:    2025-02-04T09:00:00Z

-- upgrade

-- downgrade
