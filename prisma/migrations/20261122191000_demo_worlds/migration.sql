-- CreateTable
CREATE TABLE "demo_worlds" (
    "workspace_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "told" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "asked_in" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "demo_worlds_pkey" PRIMARY KEY ("workspace_id")
);

-- Whether a workspace is of the demonstration is read off its id, whose first four bytes then say "demo": it is settled when
-- the workspace is made, and nobody can set it afterwards. All rows of a workspace refer to that id.
ALTER TABLE "workspaces" ADD COLUMN "is_demo" BOOLEAN NOT NULL GENERATED ALWAYS AS (left("id"::text, 9) = '64656d6f-') STORED;

-- Beside the wall around each workspace: no row of any other workspace is ever deleted.
CREATE POLICY "only_demo_goes" ON "workspaces" AS RESTRICTIVE FOR DELETE USING ("is_demo");

-- Nor can a workspace that anybody or anything belongs to become one by another id.
ALTER TABLE "feeds" DROP CONSTRAINT "feeds_workspace_id_fkey",
  ADD CONSTRAINT "feeds_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_workspace_id_fkey",
  ADD CONSTRAINT "memberships_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "api_keys" DROP CONSTRAINT "api_keys_workspace_id_fkey",
  ADD CONSTRAINT "api_keys_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "one_time_links" DROP CONSTRAINT "one_time_links_workspace_id_fkey",
  ADD CONSTRAINT "one_time_links_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
