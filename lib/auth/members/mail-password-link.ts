import { getDatabase } from '#lib/database/database.ts';
import { canSendMail, sendMail } from '#lib/mail/send-mail.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { DEFAULT_LANGUAGE, toLanguage } from '#lib/words/languages.ts';
import { createLink } from '../links/one-time-link.ts';
import { toLinkAddress } from '../links/to-link-address.ts';

/** Mails a link to set a password anew to whoever has this address, in their language; tells nobody whether anybody does. */
export async function mailPasswordLink(email: string): Promise<void> {
  if (!canSendMail()) return;
  const { pool } = getDatabase();
  const { rows } = await pool.query<{
    id: string;
    email: string;
    language: string | null;
    workspace_id: string;
  }>(
    `select p.id, p.email, p.language, m.workspace_id from people p join memberships m on m.person_id = p.id
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
  const t = getTranslate(toLanguage(person.language) ?? DEFAULT_LANGUAGE, 'mail');
  await sendMail({
    to: person.email,
    subject: t('passwordSubject'),
    text: t('passwordText', { link: toLinkAddress(link.path) }),
  });
}
