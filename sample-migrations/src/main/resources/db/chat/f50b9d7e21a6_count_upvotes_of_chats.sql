-- Count upvotes of chats
--
-- revision:   f50b9d7e21a6
-- revises:    d81a6f3c4e05
-- created:    2025-03-03T13:40:00Z

-- upgrade
CREATE VIEW "ChatUpvotes" AS
    SELECT "chatId", count(*) AS "upvotes" FROM "Vote" WHERE "isUpvoted" GROUP BY "chatId";

-- downgrade
DROP VIEW "ChatUpvotes";
