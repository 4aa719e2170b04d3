import { expect, test } from 'vitest';
import { z } from 'zod';
import { toBulkSubjectAct } from './act-on-subjects.ts';

const Act = toBulkSubjectAct(z.object({ q: z.string().optional() }));
const refuse = (body: object) => Act.safeParse(body).error?.issues.map(({ message }) => message);

test('who ticks nothing hears that, and nothing else that is missing beside it', () => {
  expect(refuse({ ids: [], all: false, filter: {}, action: 'note' })).toEqual([
    'Choose at least one, or all that match.',
  ]);
  expect(refuse({ ids: [], all: false, filter: {}, action: 'assign' })).toEqual([
    'Choose at least one, or all that match.',
  ]);
});

test('who ticks one hears what the act needs', () => {
  expect(refuse({ ids: ['ONE1'], action: 'note' })).toEqual(['Must be said.']);
  expect(refuse({ ids: ['ONE1'], action: 'note', note: 'asked' })).toBeUndefined();
});
