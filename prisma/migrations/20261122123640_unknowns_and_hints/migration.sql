-- AlterTable
ALTER TABLE "refused_webhooks" ADD COLUMN     "hint" TEXT;

-- CreateTable
CREATE TABLE "webhook_unknowns" (
    "workspace_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" BIGINT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "webhook_event_id" UUID NOT NULL,

    CONSTRAINT "webhook_unknowns_pkey" PRIMARY KEY ("workspace_id","source","kind","path","value")
);

-- Partial: they hold what is out of the ordinary and cost an ordinary message nothing.
-- Repeats of messages that were not understood: they are replayed with the first of their content.
CREATE INDEX "webhook_events_repeats_not_understood" ON "webhook_events"("workspace_id", "content_key", "id")
 WHERE "state" = 'repeat' AND "reason" IS NOT NULL;
CREATE INDEX "webhook_events_to_replay" ON "webhook_events"("workspace_id", "id")
 WHERE "state" IN ('quarantined', 'unrecognised', 'failed') OR ("state" = 'repeat' AND "reason" IS NOT NULL);
-- Deliveries after which the sender would have given up.
CREATE INDEX "webhook_events_last_chances" ON "webhook_events"("workspace_id", "id") WHERE "pending_retries" = 0;
