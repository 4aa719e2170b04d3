import { beforeAll, expect, test } from 'vitest';
import { ContainerNewsQuery } from '#lib/containers/container-query.ts';
import { countContainerNews } from '#lib/containers/count-container-news.ts';
import { toInstant } from '#lib/domain/instant.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { ContainerExceptionNewsQuery, ContainerExceptionQuery } from './container-exception-query.ts';
import { countContainerExceptionNews } from './count-container-exception-news.ts';
import { listContainerExceptions } from './list-container-exceptions.ts';
import { noteOnContainerException } from './note-on-container-exception.ts';
import { Snoozing, snoozeContainerException } from './snooze-container-exception.ts';

const [HELD, OTHER, CALM] = ['BRDU1000001', 'BRDU1000002', 'BRDU1000003'];
const newsSince = (since: string, filter: object = {}) =>
  countContainerExceptionNews(toTestAccess(), ContainerExceptionNewsQuery.parse({ since, ...filter }));
const boxNewsSince = (since: string, filter: object = {}) =>
  countContainerNews(toTestAccess(), ContainerNewsQuery.parse({ since, ...filter }));

function hold(containerId: string, sentAt: string) {
  const context = {
    status: 'DISCHARGED',
    holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: '2025-07-01' }],
  };
  const fields = { masterBillNumber: `BILL${containerId}`, exceptionName: 'activeHold', context };
  return sendMessage(
    'opentrack',
    toContainerMessage('container.exceptions.updated', containerId, sentAt, fields),
  );
}
const sayStatus = (containerId: string, sentAt: string) =>
  sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', containerId, sentAt, {
      masterBillNumber: `BILL${containerId}`,
      status: 'DISCHARGED',
    }),
  );

beforeAll(async () => {
  useTestSecrets();
  await hold(HELD, '2025-07-02T08:00:00.000Z');
  await sayStatus(CALM, '2025-07-02T08:00:00.000Z');
}, 60_000);

test('an open board is told of a box that comes onto it, and not of boxes it does not show', async () => {
  const drawn = new Date().toISOString();
  expect(await newsSince(drawn, { shown: HELD })).toEqual({ count: 0, actedOn: 0 });
  await sayStatus(CALM, '2025-07-02T09:00:00.000Z');
  expect(await newsSince(drawn, { shown: HELD })).toEqual({ count: 0, actedOn: 0 });
  await hold(OTHER, '2025-07-02T09:00:00.000Z');
  expect(await newsSince(drawn, { shown: HELD })).toEqual({ count: 1, actedOn: 0 });
  expect(await newsSince(drawn, { container: HELD, shown: HELD })).toEqual({ count: 0, actedOn: 0 });
});

test('what customs says of the bill is news of its boxes', async () => {
  const drawn = new Date().toISOString();
  await sendMessage(
    'opentrack',
    toCustomsMessage(`BILL${HELD}`, '2025-07-02T10:00:00.000Z', [{ code: '1C', date: '2025-07-02' }]),
  );
  expect(await newsSince(drawn)).toEqual({ count: 1, actedOn: 0 });
  expect(await boxNewsSince(drawn, { shown: HELD })).toEqual({ count: 1, actedOn: 0 });
  expect(await boxNewsSince(drawn, { bucket: 'held' })).toEqual({ count: 0, actedOn: 0 });
});

test('what a colleague does is told apart from what senders say', async () => {
  const drawn = new Date().toISOString();
  const [exception] = (
    await listContainerExceptions(toTestAccess(), ContainerExceptionQuery.parse({ container: HELD }))
  ).items;
  const target = { id: exception?.id ?? '', version: null };
  await noteOnContainerException(toTestAccess(), target, { note: 'called them' });
  expect(await newsSince(drawn)).toEqual({ count: 0, actedOn: 1 });
  expect(await boxNewsSince(drawn, { shown: HELD })).toEqual({ count: 0, actedOn: 1 });
});

test('a snooze that ends by the clock is news, though nobody wrote anything', async () => {
  const [exception] = (
    await listContainerExceptions(toTestAccess(), ContainerExceptionQuery.parse({ container: OTHER }))
  ).items;
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const target = { id: exception?.id ?? '', version: null };
  await snoozeContainerException(toTestAccess(), target, Snoozing.parse({ until }));
  const drawn = new Date().toISOString();
  const later = toTestAccess({ now: toInstant(new Date(Date.now() + 3_700_000)) });
  expect(await newsSince(drawn)).toEqual({ count: 0, actedOn: 0 });
  expect(
    await countContainerExceptionNews(later, ContainerExceptionNewsQuery.parse({ since: drawn })),
  ).toEqual({ count: 1, actedOn: 0 });
});
