-- Merge votes and documents
--
-- revision:   d81a6f3c4e05
-- revises:    8e05c1a9f6b3, c92f5e8b07d4
-- created:    2025-02-12T08:55:00Z

-- upgrade
-- Nothing to do: the two branches have nothing in common but what both revise.

-- downgrade
-- Nothing to do.
