-- Raw messages lie in partitions by the month of their arrival. Ids are UUIDs of version 7, whose first 48 bits are the
-- milliseconds since 1970: ranges of ids are ranges of time, and the keys stay what they are. Prisma knows nothing of
-- partitions and sees the same table. What stands already becomes the first partition, without being copied.
ALTER TABLE "webhook_events" RENAME TO "webhook_events_past";
ALTER TABLE "webhook_events_past" RENAME CONSTRAINT "webhook_events_pkey" TO "webhook_events_past_pkey";
ALTER INDEX "webhook_events_workspace_id_state_id_idx" RENAME TO "webhook_events_past_workspace_id_state_id_idx";
ALTER INDEX "webhook_events_identifiers_idx" RENAME TO "webhook_events_past_identifiers_idx";

CREATE TABLE "webhook_events" (
  LIKE "webhook_events_past" INCLUDING DEFAULTS,
  CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("workspace_id", "id")
) PARTITION BY RANGE ("id");

-- CreateIndex
CREATE INDEX "webhook_events_workspace_id_state_id_idx" ON "webhook_events"("workspace_id", "state", "id");

-- CreateIndex
CREATE INDEX "webhook_events_identifiers_idx" ON "webhook_events" USING GIN ("identifiers");

-- Takes what no other partition does, so that nothing is ever refused for want of one.
CREATE TABLE "webhook_events_default" PARTITION OF "webhook_events" DEFAULT;

DO $$
DECLARE
  next_month timestamptz := (date_trunc('month', now() AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
  first_id uuid := (lpad(to_hex((extract(epoch FROM next_month) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;
BEGIN
  IF EXISTS (SELECT FROM "webhook_events_past") THEN
    WITH beyond AS (DELETE FROM "webhook_events_past" WHERE "id" >= first_id RETURNING *)
    INSERT INTO "webhook_events_default" SELECT * FROM beyond;
    EXECUTE format('ALTER TABLE "webhook_events" ATTACH PARTITION "webhook_events_past" FOR VALUES FROM (MINVALUE) TO (%L)', first_id);
  ELSE
    DROP TABLE "webhook_events_past";
  END IF;
END $$;
