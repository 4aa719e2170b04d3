import { expect, test } from 'vitest';
import {
  BadRequest,
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  Unauthenticated,
  Unavailable,
} from './errors.ts';
import { toProblemResponse } from './problem.ts';

test.each([
  [new BadRequest('The cursor is not one of this list.'), 400],
  [new Unauthenticated('Send an API key.'), 401],
  [new Forbidden('Only a manager may.'), 403],
  [new NotFound('There is no bill MEDU1.'), 404],
  [new Conflict('Somebody was faster.'), 409],
  [new Invalid('Not a day.'), 422],
  [new Unavailable('The database cannot be reached.'), 503],
])('%s is answered as a problem with status %i', async (error, status) => {
  const response = toProblemResponse(error);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status, detail: error.message });
});

test('a fault of ours says nothing of what is inside', async () => {
  const response = toProblemResponse(new Error('password=hidden'));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('hidden');
});

test('a conflict shows how it stands now, and a wrong field is named', async () => {
  expect(await toProblemResponse(new Conflict('x', { version: 3 })).json()).toMatchObject({
    current: { version: 3 },
  });
  const errors = [{ field: 'until', message: 'expected an instant' }];
  expect(await toProblemResponse(new Invalid('x', errors)).json()).toMatchObject({ errors });
});

test('who should come back later is told when', () => {
  expect(toProblemResponse(new Unavailable('x', 7)).headers.get('retry-after')).toBe('7');
});
