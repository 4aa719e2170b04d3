-- CreateTable
CREATE TABLE "feed_secrets" (
    "workspace_id" UUID NOT NULL,
    "feed_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_secrets_pkey" PRIMARY KEY ("workspace_id","feed_id","id")
);

-- AddForeignKey
ALTER TABLE "feed_secrets" ADD CONSTRAINT "feed_secrets_workspace_id_feed_id_fkey" FOREIGN KEY ("workspace_id", "feed_id") REFERENCES "feeds"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
