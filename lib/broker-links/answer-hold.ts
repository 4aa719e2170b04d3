import { z } from 'zod';
import { listBills } from '#lib/customs/list-bills.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { type CalendarDay, parseCalendarDay } from '#lib/domain/calendar-day.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import type { HoldAnswer } from '#lib/domain/trade-event.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { recordSubjectAct } from '#lib/triage/record-subject-act.ts';
import type { OpenLink } from './find-broker-link.ts';
import { toBillQuery } from './to-bill-query.ts';

const LONGEST_TEXT = 1_000;
const LATEST_DAY = '2100-01-01';
const EARLIEST_DAY = '2000-01-01';

const Text = z
  .string()
  .transform((text) => text.toWellFormed().replaceAll('\0', '').trim())
  .pipe(z.string().max(LONGEST_TEXT, `At most ${LONGEST_TEXT} characters.`))
  .transform((text) => text || null)
  .default(null);

/** What the form of a hold list sends, field by field. */
export const HoldAnswerForm = z.strictObject({
  bill: z.string().min(1).max(200),
  seen: z.literal('on').optional(),
  documentsNeeded: Text,
  expectedReleaseOn: z
    .string()
    .transform((text, context): CalendarDay | null => {
      if (text.trim() === '') return null;
      const day = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? parseCalendarDay(text) : null;
      if (day !== null && day >= EARLIEST_DAY && day < LATEST_DAY) return day;
      context.addIssue({ code: 'custom', message: 'The day of release is no day.' });
      return z.NEVER;
    })
    .default(null),
  comment: Text,
});
export type HoldAnswerForm = z.output<typeof HoldAnswerForm>;

/**
 * Records what a broker answers about one bill of the list: as a fact on the bill, by them through this link, with its
 * audit entry. It changes nothing that senders say. Answers the number of the bill.
 *
 * @throws {NotFound} for a bill that is not on the list (any more). @throws {Invalid} for an answer that says nothing.
 */
export async function answerHold(link: OpenLink, form: HoldAnswerForm): Promise<string> {
  const billNumber = await requireOnList(link, form.bill);
  const answer: HoldAnswer = {
    seen: form.seen === 'on',
    documentsNeeded: form.documentsNeeded,
    expectedReleaseOn: form.expectedReleaseOn,
    comment: form.comment,
  };
  const note = toNote(answer);
  if (note === '') throw new Invalid('The answer says nothing yet: tick, fill in or write something.');
  await recordSubjectAct(link.access, { kind: 'bill', key: billNumber }, { action: 'note', note, answer });
  await countAnswer(link);
  return billNumber;
}

async function requireOnList({ access, scope }: OpenLink, number: string): Promise<string> {
  const billNumber = normaliseBillNumber(number);
  const query = toBillQuery(scope, {});
  const isChosen = scope.filter.bills === undefined || query?.bills?.includes(billNumber);
  if (query && isChosen) {
    const { items } = await listBills(access, { ...query, bills: [billNumber], limit: 1 });
    if (items[0]?.billNumber === billNumber) return billNumber;
  }
  throw new NotFound(`The bill ${billNumber} is not on this list any more.`);
}

/** The answer in words, as it stands among the notes of the bill. */
function toNote({ seen, documentsNeeded, expectedReleaseOn, comment }: HoldAnswer): string {
  return [
    seen ? 'Seen' : '',
    documentsNeeded === null ? '' : `Documents needed: ${documentsNeeded}`,
    expectedReleaseOn === null ? '' : `Expects release on ${expectedReleaseOn}`,
    comment ?? '',
  ]
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

async function countAnswer({ id, access }: OpenLink): Promise<void> {
  await inWorkspaceTransaction(access.workspaceId, (client) =>
    client.query('UPDATE broker_links SET answers = answers + 1 WHERE workspace_id = $1 AND id = $2', [
      access.workspaceId,
      id,
    ]),
  );
}
