import { beforeAll, expect, test } from 'vitest';
import { sendMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { DeclarationErrorGroupQuery, DeclarationQuery } from './declaration-query.ts';
import { listDeclarationErrorGroups } from './list-declaration-error-groups.ts';
import { listDeclarations } from './list-declarations.ts';

useTestSecrets();

const access = toTestAccess();

beforeAll(async () => {
  const values = ['99286530', '123456', '8471300', '1', '22', '333'];
  for (const [index, value] of values.entries()) {
    await sendMessage('eaze', {
      event: 'declaration.error',
      payload: {
        declarationId: 100 + index,
        ...(index === 0 ? {} : { lrn: `LRN-${index}` }),
        errorType: 'CUSTOMS_XML',
        errorMessage: `Element 'CommodityCode': The value '${value}' is not a valid HS code.`,
        timestamp: '2026-11-01T02:11:00.000Z',
      },
    });
  }
}, 300_000);

test('six different values are one kind of error, and none of them is said to be everybody’s', async () => {
  const { items } = await listDeclarationErrorGroups(access, DeclarationErrorGroupQuery.parse({}));
  expect(items).toMatchObject([
    { title: 'CommodityCode is not a valid HS code', count: 6, declarations: 6, lrns: { 101: 'LRN-1' } },
  ]);
  expect(items[0]?.lrns).not.toHaveProperty('100');
});

test('the list behind a group holds all its declarations, and no other type of the same words', async () => {
  const [group] = (await listDeclarationErrorGroups(access, DeclarationErrorGroupQuery.parse({}))).items;
  const list = (errorType: string) =>
    listDeclarations(access, DeclarationQuery.parse({ errorType, errorPattern: group?.pattern }));
  expect((await list('CUSTOMS_XML')).items).toHaveLength(6);
  expect((await list('INT_XML')).items).toHaveLength(0);
});
