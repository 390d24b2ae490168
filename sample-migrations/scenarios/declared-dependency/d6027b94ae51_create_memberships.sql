-- Create memberships
--
-- revision:   d6027b94ae51
-- revises:    4e1d70a9b2c6
-- created:    2025-02-03T09:00:00Z
-- depends-on: 9a35f8c0e17b

-- upgrade
CREATE TABLE memberships (
    user_id bigint NOT NULL REFERENCES users (id),
    role_id bigint NOT NULL REFERENCES roles (id),
    PRIMARY KEY (user_id, role_id)
);

-- downgrade
DROP TABLE memberships;
