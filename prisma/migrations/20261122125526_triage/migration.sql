-- AlterTable
ALTER TABLE "bills" ADD COLUMN     "assignee" TEXT,
ADD COLUMN     "last_note" JSON;

-- AlterTable
ALTER TABLE "declarations" ADD COLUMN     "assignee" TEXT,
ADD COLUMN     "last_note" JSON;

-- CreateTable
CREATE TABLE "subject_marks" (
    "workspace_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "watching_since" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "subject_marks_pkey" PRIMARY KEY ("workspace_id","person_id","subject_kind","subject")
);

-- CreateIndex
CREATE INDEX "subject_marks_workspace_id_subject_kind_subject_idx" ON "subject_marks"("workspace_id", "subject_kind", "subject");
