import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { sendMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { findUsualStays } from './find-usual-stays.ts';

useTestSecrets();

const HOUR = 60 * 60_000;
const START = Date.parse('2026-11-01T08:00:00.000Z');

function tell(declarationId: number, status: string, hours: number) {
  const timestamp = new Date(START + hours * HOUR).toISOString();
  return sendMessage('eaze', {
    event: 'declaration.status_updated',
    payload: { declarationId, status, timestamp },
  });
}

/** Declarations that customs looked at for the same number of hours. */
async function tellChecks(from: number, to: number, hours: number) {
  const ids = Array.from({ length: to - from }, (_, index) => from + index);
  await Promise.all(ids.flatMap((id) => [tell(id, 'control', 0), tell(id, 'released', hours)]));
}

const findControl = async (now: Date) =>
  (await findUsualStays(toTestAccess({ now: toInstant(now) }))).find(({ status }) => status === 'control');

test('what is usual is kept for an hour, and made anew for whoever asks after that', async () => {
  const first = new Date('2026-11-20T08:00:00.000Z');
  expect(await findControl(first)).toBeUndefined();

  await tellChecks(0, 12, 3);
  expect(await findControl(first)).toEqual({
    status: 'control',
    stays: 12,
    halfSeconds: 3 * 3600,
    mostSeconds: 3 * 3600,
  });

  await tellChecks(20, 40, 9);
  expect(await findControl(new Date(first.getTime() + HOUR / 2))).toMatchObject({ stays: 12 });

  const later = new Date(first.getTime() + 2 * HOUR);
  expect(await findControl(later)).toMatchObject({ stays: 12 });
  await expect.poll(() => findControl(later)).toMatchObject({ stays: 32, mostSeconds: 9 * 3600 });
  const { rows } = await getDatabase().pool.query<{ statuses: number }>(
    "SELECT count(*)::int AS statuses FROM usual_stays WHERE status = 'control'",
  );
  expect(rows).toEqual([{ statuses: 1 }]);
});
