-- Create "order lines"
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TABLE "order lines" (
    id             bigint PRIMARY KEY,
    "ünit ""price""" numeric(10, 2)
);

-- downgrade
DROP TABLE "order lines";
