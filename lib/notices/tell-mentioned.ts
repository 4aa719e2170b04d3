import type pg from 'pg';
import { v7 } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import { findAccounts, isInScope } from './is-in-scope.ts';
import { readReaders } from './read-rules.ts';
import { NO_RULE } from './tell-administrators.ts';

/** What no rule asks for: a note that speaks to somebody. */
const KIND = 'mention';
const PAGES = { bill: '/customs', container: '/containers', declaration: '/declarations' };

/** A note that was recorded about something, with the members it speaks to. */
export interface Mention {
  /** Of the fact: the notice goes when it is taken back. */
  actId: string;
  /** Ids of the members. */
  people: readonly string[];
  note: string;
  subject: { kind: keyof typeof PAGES; key: string };
  /** Whoever may see one of these bills may see what was written. */
  billNumbers: readonly string[];
}

/**
 * Tells members that a note speaks to them, in their lists and by mail: once, about however many things it was written.
 * Whoever wrote it is not told, nor is somebody of what they may not see. For the transaction that records the note; answers
 * what open pages are to be told of at its end.
 */
export async function tellMentioned(
  client: pg.ClientBase,
  access: Access,
  mentions: readonly Mention[],
): Promise<ChangeKind[]> {
  if (mentions.length === 0) return [];
  const { workspaceId, actor } = access;
  const meant = new Set(mentions.flatMap(({ people }) => people).filter((id) => id !== actor.id));
  const readers = (await readReaders(client, access)).filter(({ id }) => meant.has(id));
  const bills = mentions.flatMap(({ billNumbers }) => billNumbers);
  const accounts = await findAccounts(client, workspaceId, bills);
  const told = readers.flatMap(({ id: person, scope }) => {
    const seen = mentions.filter(
      ({ people, billNumbers }) => people.includes(person) && isInScope(scope, billNumbers, accounts),
    );
    const [first] = seen;
    return first ? [{ id: v7(), person, first, count: seen.length }] : [];
  });
  for (const each of told) await insert(client, access, each);
  return told.length > 0 ? ['notices'] : [];
}

/** Takes back what was told of acts that were taken back; a mail that has gone is gone. Answers as `tellMentioned`. */
export async function forgetMentions(
  client: pg.ClientBase,
  workspaceId: string,
  actIds: readonly string[],
): Promise<ChangeKind[]> {
  if (actIds.length === 0) return [];
  const { rowCount } = await client.query(
    `DELETE FROM notices
      WHERE workspace_id = $1 AND rule_id = $2 AND kind = $3 AND split_part(state, ' ', 1) = ANY($4)`,
    [workspaceId, NO_RULE, KIND, actIds],
  );
  return rowCount ? ['notices'] : [];
}

function toTitle(person: string, { kind, key }: Mention['subject'], count: number): string {
  switch (kind) {
    case 'bill':
      return count === 0
        ? sentence('notice.wroteOfBill', { person, billNumber: key })
        : sentence('notice.wroteOfBillAndMore', { person, billNumber: key, count });
    case 'container':
      return count === 0
        ? sentence('notice.wroteOfContainer', { person, containerNumber: key })
        : sentence('notice.wroteOfContainerAndMore', { person, containerNumber: key, count });
    case 'declaration':
      return count === 0
        ? sentence('notice.wroteOfDeclaration', { person, declarationId: key })
        : sentence('notice.wroteOfDeclarationAndMore', { person, declarationId: key, count });
  }
}

async function insert(
  client: pg.ClientBase,
  { workspaceId, actor, now }: Access,
  { id, person, first, count }: { id: string; person: string; first: Mention; count: number },
): Promise<void> {
  const { kind, key } = first.subject;
  const { rowCount } = await client.query(
    `INSERT INTO notices (workspace_id, id, rule_id, kind, subject_kind, subject, state, title, text, href, noticed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
    [
      workspaceId,
      id,
      NO_RULE,
      KIND,
      kind,
      key,
      `${first.actId} ${person}`,
      toTitle(actor.name, first.subject, count - 1),
      first.note,
      `${PAGES[kind]}/${encodeURIComponent(key)}`,
      now,
    ],
  );
  if (rowCount === 0) return;
  await client.query(
    'INSERT INTO notice_recipients (workspace_id, person_id, notice_id, mail_due_at) VALUES ($1, $2, $3, $4)',
    [workspaceId, person, id, now],
  );
}
