-- Each of these was measured with a million rows: a page reads a range of one, and what hardly anybody asks for costs
-- no write of an ordinary row.

-- Bills. The bucket before the order, so that an account is counted by bucket from its index alone. Of the statuses
-- `cleared` is a bucket of its own.
DROP INDEX "bills_by_account";
CREATE INDEX "bills_by_account" ON "bills"("workspace_id", "account", "bucket", "last_event_at", "bill_number");
DROP INDEX "bills_by_status";
CREATE INDEX "bills_by_status" ON "bills"("workspace_id", "status", "last_event_at", "bill_number") WHERE "status" <> 'cleared';

-- Container exceptions. What is pending changes with every message; what is resolved hardly ever.
DROP INDEX "container_exceptions_by_name";
CREATE INDEX "container_exceptions_resolved_by_name" ON "container_exceptions"("workspace_id", "name", "last_seen_at", "id") WHERE "state" = 'resolved';
DROP INDEX "container_exceptions_pending_by_day";
CREATE INDEX "container_exceptions_pending_by_day" ON "container_exceptions"("workspace_id", "state", "past_from", "id") INCLUDE ("container_number") WHERE "state" <> 'resolved';
DROP INDEX "container_exceptions_by_closing";
CREATE INDEX "container_exceptions_by_closing" ON "container_exceptions"("workspace_id", "closed_at", "id") INCLUDE ("container_number") WHERE "state" = 'resolved';
CREATE INDEX "container_exceptions_recurring" ON "container_exceptions"("workspace_id", "container_number") WHERE "state" <> 'resolved' AND "episode" > 1;
CREATE INDEX "container_exceptions_unassigned" ON "container_exceptions"("workspace_id", "container_number") WHERE "state" <> 'resolved' AND "assignee" IS NULL;

-- Containers. What holds a box, beside its summary: counting needs no summary then.
ALTER TABLE "containers" ADD COLUMN "active_hold_kinds" TEXT[];
UPDATE "containers"
   SET "active_hold_kinds" = ARRAY(SELECT COALESCE(hold ->> 'type', '') || ':' || COALESCE(hold ->> 'code', '')
                                     FROM json_array_elements("summary" -> 'activeHolds') WITH ORDINALITY AS held(hold, place)
                                    ORDER BY place)
 WHERE "active_hold_count" > 0;
CREATE INDEX "containers_with_holds" ON "containers"("workspace_id", "bucket", "active_hold_kinds") WHERE "newest" AND NOT "out" AND "active_hold_count" > 0;
