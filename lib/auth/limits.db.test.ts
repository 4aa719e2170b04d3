import { beforeAll, describe, expect, test } from 'vitest';
import { getBriefing } from '#lib/briefing/get-briefing.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { getContainer } from '#lib/containers/get-container.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { BillFilter, BillQuery } from '#lib/customs/bill-query.ts';
import { countBills } from '#lib/customs/count-bills.ts';
import { getBill } from '#lib/customs/get-bill.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { getDatabase } from '#lib/database/database.ts';
import { protectLimits } from '#lib/database/migrations/protect-limits.ts';
import { limitRequest, withRequestLimits } from '#lib/database/request-limits.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { DeclarationQuery } from '#lib/declarations/declaration-query.ts';
import { getDeclaration } from '#lib/declarations/get-declaration.ts';
import { listDeclarations } from '#lib/declarations/list-declarations.ts';
import { acknowledgeContainerException } from '#lib/exceptions/acknowledge-container-exception.ts';
import { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';
import { decideLink, LinkDecisionBody } from '#lib/links/decide-link.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { listWebhookEvents } from '#lib/webhook-events/list-webhook-events.ts';
import { WebhookEventQuery } from '#lib/webhook-events/webhook-event-query.ts';
import type { Scope } from './access.ts';

useTestSecrets();

const AT = '2026-11-18T10:00:00.000Z';
const HELD = [{ code: '1H', date: '2026-11-17', isHold: true }];

/** Two companies' bills in one workspace, and a box that travels under both. */
beforeAll(async () => {
  for (const [account, bill, container] of [
    ['ours.example', 'OURS1', 'MSKU6011672'],
    ['theirs.example', 'THEIRS1', 'MSCU1234567'],
  ] as const) {
    const entry = toCustomsMessage(bill, AT, HELD);
    entry.data.account.domain = account;
    await sendMessage('opentrack', entry);
    for (const box of [container, 'TCLU4265480']) {
      await sendMessage(
        'opentrack',
        toContainerMessage('container.exceptions.updated', box, AT, {
          masterBillNumber: bill,
          exceptionName: 'demurrageDetected',
          context: { status: 'AVAILABLE', demurrageOwedAtPort: 275.5 },
        }),
      );
    }
  }
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.created', { declarationId: 7, status: 'new', createdAt: AT }),
  );
});

const broker = (scope: Scope | null) => toTestAccess({ role: 'broker', scope });

/** As a request of somebody who is limited. */
function limited<Result>(
  scope: Scope,
  work: (access: ReturnType<typeof broker>) => Promise<Result>,
): Promise<Result> {
  return withRequestLimits(() => {
    limitRequest(scope);
    return work(broker(scope));
  });
}

const OURS: Scope = { accounts: ['ours.example'], bills: [] };
const THEIR_BILL: Scope = { accounts: [], bills: ['THEIRS1'] };
const NOTHING: Scope = { accounts: [], bills: [] };

const bills = async (access = broker(null)) =>
  (await listBills(access, BillQuery.parse({}))).items.map(({ billNumber }) => billNumber).sort();

describe('whoever is limited to an account', () => {
  test('sees its bills and no others, in lists, counts and pages', async () => {
    expect(await bills()).toEqual(['OURS1', 'THEIRS1']);
    expect(await limited(OURS, bills)).toEqual(['OURS1']);
    expect(await limited(OURS, (access) => countBills(access, BillFilter.parse({})))).toMatchObject({
      held: 1,
    });
    expect(await limited(OURS, (access) => getBill(access, 'OURS1'))).toMatchObject({ billNumber: 'OURS1' });
    await expect(limited(OURS, (access) => getBill(access, 'THEIRS1'))).rejects.toThrow('No bill THEIRS1');
  });

  test('sees the boxes under them, and of a box under two bills only its own voyage', async () => {
    const { items } = await limited(OURS, (access) => listContainers(access, ContainerQuery.parse({})));
    expect(items.every(({ billNumber }) => billNumber === 'OURS1')).toBe(true);
    await expect(limited(OURS, (access) => getContainer(access, 'MSCU1234567'))).rejects.toThrow(
      'No such voyage',
    );
    const shared = await limited(OURS, (access) => getContainer(access, 'TCLU4265480'));
    expect(shared.billNumber).toBe('OURS1');
    expect(JSON.stringify(shared)).not.toContain('THEIRS1');
    await expect(
      limited(OURS, (access) => getContainer(access, 'TCLU4265480', { bill: 'THEIRS1' })),
    ).rejects.toThrow();
  });

  test('sees and acts on their exceptions and no others', async () => {
    const list = (access = broker(null)) =>
      listContainerExceptions(access, ContainerExceptionQuery.parse({}));
    const all = (await list()).items;
    const { items } = await limited(OURS, list);
    expect(all).toHaveLength(4);
    expect(items.map(({ billNumber }) => billNumber)).toEqual(['OURS1', 'OURS1']);
    const theirs = all.find(({ billNumber }) => billNumber === 'THEIRS1');
    await expect(
      limited(OURS, (access) =>
        acknowledgeContainerException(access, { id: theirs?.id ?? '', version: null }, { note: undefined }),
      ),
    ).rejects.toThrow();
    const ours = items.find(({ containerNumber }) => containerNumber === 'TCLU4265480');
    const acknowledged = await limited(OURS, (access) =>
      acknowledgeContainerException(access, { id: ours?.id ?? '', version: null }, { note: undefined }),
    );
    expect(acknowledged).toMatchObject({ state: 'acknowledged' });
    expect((await list()).items.find(({ id }) => id === theirs?.id)).toMatchObject({ state: 'open' });
  });

  test('sees no declaration that nobody linked to their bills, and no message about anything else', async () => {
    expect(
      (await limited(OURS, (access) => listDeclarations(access, DeclarationQuery.parse({})))).items,
    ).toEqual([]);
    const { items } = await limited(OURS, (access) => listWebhookEvents(access, WebhookEventQuery.parse({})));
    expect(JSON.stringify(items)).not.toContain('THEIRS1');
  });

  test('links a declaration of theirs to their own cargo only, so that nobody else comes to see it', async () => {
    const link = (access: ReturnType<typeof broker>, to: object) =>
      decideLink(access, LinkDecisionBody.parse({ declarationId: '7', state: 'confirmed', ...to }));
    await link(broker(null), { billNumber: 'OURS1' });
    for (const to of [
      { billNumber: 'THEIRS1' },
      { billNumber: 'NOBODYS1' },
      { containerNumber: 'MSCU1234567' },
      { shipmentId: '2048' },
    ]) {
      await expect(
        limited(OURS, (access) => link(access, to)),
        JSON.stringify(to),
      ).rejects.toThrow(/is known/);
    }
    expect(await limited(OURS, (access) => link(access, { containerNumber: 'MSKU6011672' }))).toMatchObject({
      links: [
        { id: 'OURS1', state: 'confirmed' },
        { id: 'MSKU6011672', state: 'confirmed' },
      ],
    });
    expect(
      (await limited(THEIR_BILL, (access) => listDeclarations(access, DeclarationQuery.parse({})))).items,
    ).toEqual([]);
    await link(broker(null), { billNumber: 'OURS1', state: 'rejected' });
  });

  test('is told that the last link was rejected by which they saw a declaration, and nothing more of it', async () => {
    const decide = (access: ReturnType<typeof broker>, state: string) =>
      decideLink(access, LinkDecisionBody.parse({ declarationId: '7', billNumber: 'OURS1', state }));
    await decide(broker(null), 'confirmed');
    const told = await limited(OURS, (access) => decide(access, 'rejected'));
    expect(told).toEqual({
      declarationId: '7',
      visible: false,
      said: 'Recorded. It was the last link by which you saw declaration 7, so you see it no longer.',
    });
    const { links } = await getDeclaration(broker(null), '7');
    expect(links.find(({ id }) => id === 'OURS1')).toMatchObject({ state: 'rejected' });
    await expect(limited(OURS, (access) => decide(access, 'rejected'))).rejects.toThrow(
      'No declaration 7 is known.',
    );
  });

  test('finds nothing else in the briefing', async () => {
    const briefing = await limited(OURS, (access) => getBriefing(access));
    expect(JSON.stringify(briefing)).not.toContain('THEIRS1');
    expect(JSON.stringify(briefing)).toContain('OURS1');
  });
});

test('whoever is limited to a bill sees that one', async () => {
  expect(await limited(THEIR_BILL, bills)).toEqual(['THEIRS1']);
});

test('whoever is limited to nothing sees nothing', async () => {
  expect(await limited(NOTHING, bills)).toEqual([]);
});

test('a name that looks like SQL is a name', async () => {
  expect(
    await limited({ accounts: [`x'}; reset role; --`, '"', '\\', '{}'], bills: ['NULL'] }, bills),
  ).toEqual([]);
});

test('two requests at once keep to their own limits', async () => {
  const seen = await Promise.all(
    [OURS, THEIR_BILL, NOTHING, OURS].flatMap((scope) => [limited(scope, bills), bills()]),
  );
  expect(seen).toEqual([
    ['OURS1'],
    ['OURS1', 'THEIRS1'],
    ['THEIRS1'],
    ['OURS1', 'THEIRS1'],
    [],
    ['OURS1', 'THEIRS1'],
    ['OURS1'],
    ['OURS1', 'THEIRS1'],
  ]);
});

test('where nothing holds the limits of requests, nobody who is limited is let in', () => {
  expect(() => limitRequest(OURS)).toThrow('not served here');
});

test('the lists of what somebody may see are taken apart once a statement, however many bills there are', async () => {
  const { rows } = await limited(THEIR_BILL, ({ workspaceId }) =>
    getWorkspaceDatabase(workspaceId).pool.query<{ 'QUERY PLAN': string }>(
      'explain select count(*) from bills',
    ),
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan.match(/hashed SubPlan/g)).toHaveLength(2);
});

test('a rule of before that said something else is made anew', async () => {
  const client = await getDatabase().pool.connect();
  try {
    await client.query('drop policy limits on bills');
    await client.query('create policy limits on bills as restrictive to clearhold_limited using (true)');
    expect(await limited(NOTHING, bills)).toHaveLength(2);
    await protectLimits(client);
    expect(await limited(NOTHING, bills)).toEqual([]);
  } finally {
    client.release();
  }
});
