import { expect, test } from 'vitest';
import { KnownExceptionName } from './container-exception.ts';
import { describeException } from './describe-exception.ts';

test('every known exception has its own words', () => {
  const titles = KnownExceptionName.options.map((name) => describeException(name, null));
  expect(new Set(titles).size).toBe(KnownExceptionName.options.length);
});

test.each([
  ['customsExamDelay', 'Customs exam delay'],
  ['REEFER_ALARM', 'Reefer alarm'],
  ['constructor', 'Constructor'],
  ['', 'Exception without a name'],
])('%j reads %j', (name, title) => {
  expect(describeException(name, null)).toBe(title);
});
