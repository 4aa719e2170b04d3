import { expect, test } from 'vitest';
import { buildDeclaration } from '#lib/testing/build-declaration.ts';
import { assessDeclaration } from './assess-declaration.ts';
import { DECLARATION_STATUSES } from './declaration.ts';
import { describeStatus } from './describe-status.ts';
import { nextStep } from './next-step.ts';

const { status, invalidated, error } = buildDeclaration();
const next = (...events: Parameters<typeof assessDeclaration>[1]) =>
  nextStep(assessDeclaration('1024', events).summary);

test.each(DECLARATION_STATUSES)('%s has words, and a next step unless it is an end', (word) => {
  expect(describeStatus(word).sentence).toMatch(/^[A-Z].*[a-z]$/);
  expect(next(status(word, '12:00')) === null).toBe(word === 'completed' || word === 'canceled');
});

test('an unknown status is shown as it came, without a guess at what follows', () => {
  expect(describeStatus('exitConfirmed')).toEqual({
    label: 'exitConfirmed',
    sentence: 'The sender reports the status “exitConfirmed”',
  });
  expect(next(status('exitConfirmed', '12:00'))).toBeNull();
});

test('nothing follows an invalidation by customs, but a data error is mended', () => {
  expect(next(invalidated('12:00'))).toContain('customs has invalidated it');
  expect(next(status('invalid', '12:00'))).toContain('mends the data');
});

test('a newer error is looked at first', () => {
  expect(next(status('acknowledged', '12:00'), error('12:01', 'Wrong'))).toContain('newest error');
  expect(next(error('12:01', 'Wrong'))).toContain('newest error');
});
