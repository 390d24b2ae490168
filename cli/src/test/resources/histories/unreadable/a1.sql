-- revision: a1
-- revises: zz

-- upgrade
SELECT 1;
