import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { getEnvironment } from '#lib/env.ts';
import { canSendMail, type Mail, sendMail } from './send-mail.ts';

/**
 * Sends a mail; where no SMTP_URL is set, puts it as a file into the folder `mail` of the data directory instead. False
 * when the server would not take it.
 */
export async function deliverMail(mail: Mail & { id: string }): Promise<boolean> {
  if (canSendMail()) return sendMail(mail);
  const folder = join(getEnvironment().DATA_DIR, 'mail');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { to, subject, text, id } = mail;
  const written = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'Clearhold <clearhold@localhost>',
    to,
    subject,
    text,
    messageId: `<${id}@localhost>`,
  });
  // Whole or not at all, and the same mail is the same file.
  const path = join(folder, `${id}.eml`);
  await writeFile(`${path}.part`, written.message, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return true;
}
