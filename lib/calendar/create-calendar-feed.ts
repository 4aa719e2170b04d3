import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Conflict, Forbidden } from '#lib/errors.ts';
import type { NewCalendarFeed, ToldCalendarFeed } from './calendar-feed.ts';
import { makeCalendarToken, toCalendarDigest, toCalendarPath } from './calendar-token.ts';

const MOST_OF_ONE_PERSON = 10;
const DAY_MS = 86_400_000;

/**
 * Makes an address from which a calendar reads the last free days that its person may see at the time, and tells it, once.
 *
 * @throws {Forbidden} for a program: it may read the API. @throws {Conflict} for more than ten at a time.
 */
export async function createCalendarFeed(access: Access, wish: NewCalendarFeed): Promise<ToldCalendarFeed> {
  const { workspaceId, person, now } = access;
  if (!person) throw new Forbidden('Only a person who is signed in can have a calendar.');
  const token = makeCalendarToken();
  const id = v7();
  const expiresAt = toInstant(new Date(Date.parse(now) + wish.expiresInDays * DAY_MS));
  await inWorkspaceTransaction(workspaceId, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO calendar_feeds (workspace_id, id, digest, person_id, name, created_at, expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7
        WHERE (SELECT count(*) FROM calendar_feeds WHERE workspace_id = $1 AND person_id = $4
                  AND revoked_at IS NULL AND expires_at > $6) < ${MOST_OF_ONE_PERSON}`,
      [workspaceId, id, toCalendarDigest(token), person.id, wish.name, now, expiresAt],
    );
    if (rowCount === 0)
      throw new Conflict(`You have ${MOST_OF_ONE_PERSON} calendars: take one back before you make another.`);
    await recordAudit(client, access, [
      {
        action: 'calendar.create',
        subject: { kind: 'calendar', key: id },
        after: { name: wish.name, expiresAt },
      },
    ]);
  });
  return { id, path: toCalendarPath(token), expiresAt };
}
