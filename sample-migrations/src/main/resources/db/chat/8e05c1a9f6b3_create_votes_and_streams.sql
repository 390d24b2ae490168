-- Create votes and streams
--
-- revision:   8e05c1a9f6b3
-- revises:    61b8e4f07d2c
-- created:    2025-02-10T09:05:00Z

-- upgrade
CREATE TABLE "Vote" (
    "chatId"    uuid NOT NULL REFERENCES "Chat" ("id") ON DELETE CASCADE,
    "messageId" uuid NOT NULL REFERENCES "Message" ("id") ON DELETE CASCADE,
    "isUpvoted" boolean NOT NULL,
    PRIMARY KEY ("chatId", "messageId")
);
CREATE TABLE "Stream" (
    "id"        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "chatId"    uuid NOT NULL REFERENCES "Chat" ("id") ON DELETE CASCADE,
    "createdAt" timestamp with time zone NOT NULL DEFAULT now()
);
CREATE INDEX "ix_Stream_chatId" ON "Stream" ("chatId");

-- downgrade
DROP TABLE "Stream";
DROP TABLE "Vote";
