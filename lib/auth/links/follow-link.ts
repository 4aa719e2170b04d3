import type pg from 'pg';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Conflict, Invalid, NotFound } from '#lib/errors.ts';
import type { Access, Actor, RequestOrigin } from '../access.ts';
import { createPerson } from '../members/create-person.ts';
import { setMembership } from '../members/set-membership.ts';
import { setPassword } from '../members/set-password.ts';
import { LONGEST_PASSWORD, whyPasswordIsRefused } from '../password-rules.ts';
import { findLink, type OneTimeLink } from './find-link.ts';

/** What a person fills in. Which of it is needed depends on the link. */
export const FollowedLink = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  email: z.email().max(200).optional(),
  password: z
    .string()
    .max(LONGEST_PASSWORD * 4)
    .optional(),
});
export type FollowedLink = z.output<typeof FollowedLink>;

/** Whom it made or changed. */
export interface Followed {
  email: string;
}

/**
 * Follows a link, once: makes the first administrator, takes an invitation, or sets a password anew and ends all
 * sessions of that person.
 *
 * @param reader who is signed in meanwhile; somebody who has an account already takes an invitation signed in.
 * @throws {NotFound | Invalid | Conflict}
 */
export function followLink(
  token: string,
  filled: FollowedLink,
  { reader, request }: { reader?: Access; request: RequestOrigin },
): Promise<Followed> {
  return runTransaction(getDatabase().pool, async (client) => {
    // The first administrator is one, also of two who follow two links at once.
    await client.query(`select pg_advisory_xact_lock(hashtext('clearhold one-time links'))`);
    const link = await findLink(token, client);
    if (!link) throw new NotFound('This link was used already, is too old, or has a slip in it.');
    const person = await settle(client, link, filled, reader);
    if (link.byMail) await client.query('update people set email_verified = true where id = $1', [person.id]);
    await client.query('update one_time_links set used_at = now() where workspace_id = $1 and id = $2', [
      link.workspaceId,
      link.id,
    ]);
    const actor: Actor = { kind: 'person', id: person.id, name: person.name };
    await recordAudit(client, { workspaceId: link.workspaceId, actor, now: toInstant(new Date()), request }, [
      {
        action: ACTIONS[link.kind],
        subject: { kind: 'person', key: person.id },
        after: {
          email: person.email,
          role: link.role,
          scope: link.scope,
          link: link.id,
          linkMadeBy: await findMaker(client, link),
          linkCameByMail: link.byMail,
        },
      },
    ]);
    return { email: person.email };
  });
}

/** Who made a link could have followed it too, so the log tells of both. */
async function findMaker(client: Client, { createdBy }: OneTimeLink) {
  if (createdBy === null) return null;
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from people where id = $1',
    [createdBy],
  );
  return rows[0] ?? { id: createdBy, name: 'Somebody who is no more' };
}

const ACTIONS = {
  'first-administrator': 'member.create-first',
  invitation: 'invitation.accept',
  'password-reset': 'password.reset',
} as const;

interface Person {
  id: string;
  name: string;
  email: string;
}

type Client = Pick<pg.ClientBase, 'query'>;

async function settle(
  client: Client,
  link: OneTimeLink,
  filled: FollowedLink,
  reader: Access | undefined,
): Promise<Person> {
  const email = link.email ?? filled.email?.toLowerCase();
  if (!email)
    throw new Invalid('Your e-mail address is missing.', [{ field: 'email', message: 'Is missing.' }]);
  if (link.kind === 'password-reset') return resetPassword(client, link, email, filled);
  const role = link.kind === 'first-administrator' ? 'administrator' : (link.role ?? 'viewer');
  const person = link.personId
    ? requireReader(reader, link.personId, email)
    : await createPerson(client, {
        name: requireName(filled),
        email,
        password: requirePassword(filled, email),
        // Whoever reads what the start prints runs the machine, and vouches for themselves.
        isVerified: link.kind === 'first-administrator',
      });
  await setMembership(client, { ...link, personId: person.id, role });
  return person;
}

async function resetPassword(
  client: Client,
  link: OneTimeLink,
  email: string,
  filled: FollowedLink,
): Promise<Person> {
  const { rows } = await client.query<Person>('select id, name, email from people where id = $1', [
    link.personId,
  ]);
  const [person] = rows;
  if (!person) throw new NotFound('This person is no more.');
  if (link.createdBy !== null) await requireNoOtherWorkspace(client, link);
  await setPassword(client, person.id, requirePassword(filled, email));
  await client.query('delete from sessions where person_id = $1', [person.id]);
  // Whoever else holds a link to it must not set it once more.
  await client.query(
    `delete from one_time_links where kind = 'password-reset' and person_id = $1 and used_at is null and id <> $2`,
    [person.id, link.id],
  );
  return person;
}

/** An administrator of one workspace lets nobody into another one, which the person may have joined since. */
async function requireNoOtherWorkspace(
  client: Client,
  { personId, workspaceId }: OneTimeLink,
): Promise<void> {
  const { rowCount } = await client.query(
    'select 1 from memberships where person_id = $1 and workspace_id <> $2 and disabled_at is null',
    [personId, workspaceId],
  );
  if (rowCount)
    throw new NotFound('This link is no longer good: ask for a new password on the sign-in page.');
}

function requireReader(reader: Access | undefined, personId: string, email: string): Person {
  if (reader?.person?.id === personId) return reader.person;
  throw new Conflict(`${email} has an account already: sign in as that first, and open the link again.`);
}

function requireName({ name }: FollowedLink): string {
  if (name) return name;
  throw new Invalid('Your name is missing.', [{ field: 'name', message: 'Is missing.' }]);
}

function requirePassword({ password = '', name = '' }: FollowedLink, email: string): string {
  const reason = whyPasswordIsRefused(password, [email, name]);
  if (reason === null) return password;
  throw new Invalid(reason, [{ field: 'password', message: reason }]);
}
