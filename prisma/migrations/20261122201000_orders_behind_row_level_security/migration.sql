-- Behind row-level security PostgreSQL finds no place in an index by COALESCE, which it does not know to keep secrets, but
-- by CASE it does: pages far down these orders read everything above them.
DROP INDEX "bills_by_last_activity";
DROP INDEX "bills_by_held_since";
DROP INDEX "bills_by_released_on";
DROP INDEX "container_exceptions_by_opening";
CREATE INDEX "bills_by_last_activity" ON "bills"("workspace_id", "bucket", (CASE WHEN "last_activity_on" IS NULL THEN DATE '0001-01-01' ELSE "last_activity_on" END), "bill_number");
CREATE INDEX "bills_by_held_since" ON "bills"("workspace_id", "bucket", (CASE WHEN "held_since" IS NULL THEN DATE '9999-12-31' ELSE "held_since" END), "bill_number");
CREATE INDEX "bills_by_released_on" ON "bills"("workspace_id", "bucket", (CASE WHEN "released_on" IS NULL THEN DATE '0001-01-01' ELSE "released_on" END), "bill_number");
CREATE INDEX "container_exceptions_by_opening" ON "container_exceptions"("workspace_id", "state", (CASE WHEN "opened_at" IS NULL THEN TIMESTAMPTZ '0001-01-01T00:00:00Z' ELSE "opened_at" END), "id") INCLUDE ("container_number");
