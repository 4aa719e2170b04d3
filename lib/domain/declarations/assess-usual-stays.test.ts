import { expect, test } from 'vitest';
import { buildDeclaration } from '#lib/testing/build-declaration.ts';
import { assessDeclaration } from './assess-declaration.ts';
import { assessUsualStays, SILENCE } from './assess-usual-stays.ts';

/** A declaration that customs looked at for some minutes. */
function checkedFor(minutes: number) {
  const { created, status } = buildDeclaration();
  const end = `2026-06-23T${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.000Z`;
  return assessDeclaration('1024', [created('09:00'), status('control', '10:00'), status('released', end)])
    .timeline;
}

const tenTo = (most: number) => Array.from({ length: most / 10 }, (_, index) => checkedFor((index + 1) * 10));

test('half of the checks were over by P50, and nine in ten by P90', () => {
  const usual = assessUsualStays(tenTo(100));
  expect(usual.find(({ status }) => status === 'control')).toEqual({
    status: 'control',
    stays: 10,
    halfSeconds: 50 * 60,
    mostSeconds: 90 * 60,
  });
});

test('a stay that still lasts says nothing of how long it will be', () => {
  expect(assessUsualStays(tenTo(100)).map(({ status }) => status)).not.toContain('released');
});

test('what happened nine times only is not called usual', () => {
  expect(assessUsualStays(tenTo(90)).map(({ status }) => status)).toEqual([SILENCE]);
});

test('the silence between two pieces of news is told apart from the stays', () => {
  expect(assessUsualStays(tenTo(100)).find(({ status }) => status === SILENCE)).toMatchObject({
    stays: 20,
    mostSeconds: 80 * 60,
  });
});
