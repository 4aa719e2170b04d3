import { getDatabase } from '#lib/database/database.ts';
import { canSendMail, sendMail } from '#lib/mail/send-mail.ts';
import { createLink } from '../links/one-time-link.ts';
import { toLinkAddress } from '../links/to-link-address.ts';

/** Mails a link to set a password anew to whoever has this address; tells nobody whether anybody does. */
export async function mailPasswordLink(email: string): Promise<void> {
  if (!canSendMail()) return;
  const { pool } = getDatabase();
  const { rows } = await pool.query<{ id: string; email: string; workspace_id: string }>(
    `select p.id, p.email, m.workspace_id from people p join memberships m on m.person_id = p.id
      where p.email = $1 and m.disabled_at is null order by m.created_at, m.workspace_id limit 1`,
    [email.toLowerCase()],
  );
  const [person] = rows;
  if (!person) return;
  const link = await createLink(pool, {
    workspaceId: person.workspace_id,
    kind: 'password-reset',
    personId: person.id,
  });
  await sendMail({
    to: person.email,
    subject: 'Your new password for Clearhold',
    text: `Follow this link within two hours to choose a new password:\n${toLinkAddress(link.path)}\n\nIf it was not you who asked, nothing has to be done.\n`,
  });
}
