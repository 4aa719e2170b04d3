-- CreateTable
CREATE TABLE "saved_views" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "params" JSON NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "first_views" (
    "workspace_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "first_views_pkey" PRIMARY KEY ("workspace_id","person_id","list")
);

-- CreateIndex
CREATE INDEX "saved_views_workspace_id_list_name_idx" ON "saved_views"("workspace_id", "list", "name");

-- CreateIndex
CREATE INDEX "first_views_workspace_id_view_id_idx" ON "first_views"("workspace_id", "view_id");

-- AddForeignKey
ALTER TABLE "first_views" ADD CONSTRAINT "first_views_workspace_id_view_id_fkey" FOREIGN KEY ("workspace_id", "view_id") REFERENCES "saved_views"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
