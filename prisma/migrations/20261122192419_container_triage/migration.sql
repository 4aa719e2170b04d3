-- AlterTable
ALTER TABLE "containers" ADD COLUMN     "assignee" TEXT,
ADD COLUMN     "last_note" JSON;

-- What somebody has, newest first; few have any of it.
CREATE INDEX "containers_by_assignee" ON "containers"("workspace_id", "assignee", "last_event_at", "container_number", "bill_number") WHERE "assignee" IS NOT NULL;
