import type pg from 'pg';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Conflict } from '#lib/errors.ts';
import { canSendMail, sendMail } from '#lib/mail/send-mail.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { DEFAULT_LANGUAGE } from '#lib/words/languages.ts';
import type { Access } from '../access.ts';
import { createLink } from '../links/one-time-link.ts';
import { toLinkAddress } from '../links/to-link-address.ts';
import { requirePerson } from '../require-person.ts';
import { requireFittingScope } from './change-member.ts';
import { copyScope } from './copy-scope.ts';
import { findLanguageOf } from './find-language-of.ts';
import type { NewInvitation, ToldLink } from './invitation.ts';

/**
 * Asks somebody to join the workspace. An earlier invitation of the same address is no longer good. The mail is in their
 * language where they have chosen one, else in that of whoever invites.
 * @throws {Conflict} for who is a member. @throws {Invalid | Forbidden}
 */
export async function invite(access: Access, { email, role, scope: wish }: NewInvitation): Promise<ToldLink> {
  const person = requirePerson(access);
  requireFittingScope(role, wish);
  const scope = wish && (await copyScope(access, wish));
  const to = email.toLowerCase();
  const { workspaceId } = access;
  const link = await inWorkspaceTransaction(workspaceId, async (client) => {
    await requireNoMember(client, workspaceId, to);
    await client.query(
      `delete from one_time_links where workspace_id = $1 and kind = 'invitation' and email = $2 and used_at is null`,
      [workspaceId, to],
    );
    const created = await createLink(client, {
      workspaceId,
      kind: 'invitation',
      email: to,
      role,
      scope,
      createdBy: person.id,
      isMailed: canSendMail(),
    });
    await recordAudit(client, access, [
      {
        action: 'invitation.create',
        subject: { kind: 'invitation', key: created.id },
        after: { email: to, role, scope },
      },
    ]);
    return created;
  });
  const { mailPath } = link;
  const t = getTranslate((await findLanguageOf(to)) ?? person.language ?? DEFAULT_LANGUAGE);
  const mailed =
    mailPath !== null &&
    (await sendMail({
      to,
      subject: t('mail.invitationSubject', { person: person.name }),
      text: t('mail.invitationText', {
        person: person.name,
        email: person.email,
        role: t(`roles.${role}.name`),
        link: toLinkAddress(mailPath),
      }),
    }));
  return { id: link.id, path: link.path, expiresAt: toInstant(link.expiresAt), mailed };
}

async function requireNoMember(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  email: string,
): Promise<void> {
  const { rows } = await client.query<{ disabled: boolean }>(
    `select m.disabled_at is not null as disabled from memberships m join people p on p.id = m.person_id
      where m.workspace_id = $1 and p.email = $2`,
    [workspaceId, email],
  );
  const [member] = rows;
  if (!member) return;
  throw new Conflict(
    member.disabled
      ? `${email} was shut out: let them in again in the list of members.`
      : `${email} is a member already.`,
  );
}
