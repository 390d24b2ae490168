-- Merge teams of the same name
--
-- revision:   d58a07e3b1c9
-- revises:    c31f9d64a8b0
-- created:    2025-04-08T14:00:00Z

-- upgrade
-- The data products of duplicates go to the oldest team; a name is then there once.
UPDATE data_products p
SET team_id = first.id
FROM teams t
JOIN (SELECT lower(name) AS name, min(id) AS id FROM teams GROUP BY lower(name)) first ON first.name = lower(t.name)
WHERE p.team_id = t.id AND t.id <> first.id;
DELETE FROM teams t USING teams first WHERE lower(first.name) = lower(t.name) AND first.id < t.id;
CREATE UNIQUE INDEX ux_teams_name ON teams (lower(name));

-- downgrade
-- Teams that were merged stay merged.
DROP INDEX ux_teams_name;
