import { beforeAll, expect, test } from 'vitest';
import { sendMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { DeclarationQuery } from './declaration-query.ts';
import { listDeclarations } from './list-declarations.ts';
import { withFreshErrors } from './with-fresh-errors.ts';

useTestSecrets();

const access = toTestAccess();

const status = (declarationId: number, word: string, time: string) =>
  sendMessage('eaze', {
    event: 'declaration.status_updated',
    payload: { declarationId, status: word, timestamp: `2026-11-01T${time}:00.000Z` },
  });

const refuse = (declarationId: number, errorMessage: string, time: string) =>
  sendMessage('eaze', {
    event: 'declaration.error',
    payload: {
      declarationId,
      errorType: 'CUSTOMS_ERR',
      errorMessage,
      timestamp: `2026-11-01T${time}:00.000Z`,
    },
  });

beforeAll(async () => {
  await status(1, 'readyToDeclare', '02:06');
  await refuse(1, 'an older one', '02:05');
  await refuse(1, 'The EORI number is not valid.', '02:11');
  await refuse(2, 'mended since', '02:05');
  await status(2, 'registered', '02:06');
  await refuse(3, 'nothing else is known', '02:05');
  await status(4, 'control', '02:06');
}, 300_000);

test('a row of a list says what customs rejected after the status was reported, and nothing older', async () => {
  const { items } = await listDeclarations(access, DeclarationQuery.parse({ sort: 'declarationId' }));
  const rows = await withFreshErrors(access, items);
  expect(
    rows.map(({ declarationId, group, freshError }) => [declarationId, group, freshError?.message ?? null]),
  ).toEqual([
    ['1', 'action-needed', 'The EORI number is not valid.'],
    ['2', 'in-progress', null],
    ['3', 'action-needed', 'nothing else is known'],
    ['4', 'action-needed', null],
  ]);
});
