-- What of a container is pending, and the figures above the board, are found in the index alone.
DROP INDEX "container_exceptions_unassigned";
CREATE INDEX "container_exceptions_pending_by_container" ON "container_exceptions"("workspace_id", "container_number") INCLUDE ("assignee", "opened_at")
  WHERE "state" <> 'resolved';
