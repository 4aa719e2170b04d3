-- AlterTable
ALTER TABLE "one_time_links" ADD COLUMN     "mail_digest" BYTEA;

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_mail_digest_key" ON "one_time_links"("mail_digest");
