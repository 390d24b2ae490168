-- Create messages
--
-- revision:   61b8e4f07d2c
-- revises:    3f9d27c05ab1
-- created:    2025-01-20T15:45:00Z

-- upgrade
CREATE TABLE "Message" (
    "id"        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "chatId"    uuid NOT NULL REFERENCES "Chat" ("id") ON DELETE CASCADE,
    "role"      varchar NOT NULL,
    "parts"     jsonb NOT NULL,
    "createdAt" timestamp with time zone NOT NULL DEFAULT now()
);
CREATE INDEX "ix_Message_chatId" ON "Message" ("chatId", "createdAt");

-- downgrade
DROP TABLE "Message";
