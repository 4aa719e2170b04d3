-- Partial: they hold what is out of the ordinary and cost an ordinary message nothing. Made anew for the partitions.
DROP INDEX IF EXISTS "webhook_events_repeats_not_understood";
DROP INDEX IF EXISTS "webhook_events_to_replay";
DROP INDEX IF EXISTS "webhook_events_last_chances";

-- Repeats of messages that were not understood: they are replayed with the first of their content.
CREATE INDEX "webhook_events_repeats_not_understood" ON "webhook_events"("workspace_id", "content_key", "id")
 WHERE "state" = 'repeat' AND "reason" IS NOT NULL;
CREATE INDEX "webhook_events_to_replay" ON "webhook_events"("workspace_id", "id")
 WHERE "state" IN ('quarantined', 'unrecognised', 'failed') OR ("state" = 'repeat' AND "reason" IS NOT NULL);
-- Deliveries after which the sender would have given up.
CREATE INDEX "webhook_events_last_chances" ON "webhook_events"("workspace_id", "id") WHERE "pending_retries" = 0;
