import { expect, test } from 'vitest';
import { Conflict } from '#lib/errors.ts';
import { answerForm } from './answer-form.ts';

const WAYS = { done: '/there', refused: '/here' };
const send = (type: string, work: () => Promise<unknown>) =>
  answerForm(
    new Request('http://localhost/x', { method: 'POST', headers: { 'content-type': type } }),
    WAYS,
    work,
  );
const FORM = 'application/x-www-form-urlencoded';
const refuse = async () => {
  throw new Conflict('It is there already.');
};

test('a form is led on to a page', async () => {
  const answer = await send(FORM, async () => ({ secret: 'of nobody' }));
  expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([303, '/there', '']);
});

test('a form that is refused is led to where that is said', async () => {
  const answer = await send(`${FORM}; charset=utf-8`, refuse);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/here?refused=409']);
});

test('a program gets JSON', async () => {
  const answer = await send('application/json', async () => ({ done: true }));
  expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
  const refused = await send('application/json', refuse);
  expect([refused.status, await refused.json()]).toMatchObject([409, { detail: 'It is there already.' }]);
});
