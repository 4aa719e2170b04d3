-- CreateTable
CREATE TABLE "notice_looks" (
    "workspace_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_looks_pkey" PRIMARY KEY ("workspace_id","subject_kind","subject")
);
