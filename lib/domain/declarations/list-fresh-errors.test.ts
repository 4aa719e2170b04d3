import { expect, test } from 'vitest';
import type { Instant } from '../instant.ts';
import type { DeclarationTimelineItem } from './declaration.ts';
import { listFreshErrors } from './list-fresh-errors.ts';

const at = (time: string) => `2026-07-15T${time}:00.000Z` as Instant;

function aDeclaration(status: string | null, reports: [string, string][], errors: [string, string | null][]) {
  return {
    status,
    timeline: reports.map(([raw, time]) => ({ status: raw, at: at(time) }) as DeclarationTimelineItem),
    errors: errors.map(([message, time]) => ({
      errorType: 'CUSTOMS_ERR',
      message,
      at: time === null ? null : at(time),
    })),
  };
}

test.each<[string, ReturnType<typeof aDeclaration>, string[]]>([
  [
    'an error after the status was reported',
    aDeclaration('readyToDeclare', [['readyToDeclare', '02:06']], [['refused', '02:11']]),
    ['refused'],
  ],
  [
    'no error that the status came after',
    aDeclaration(
      'readyToDeclare',
      [
        ['new', '02:00'],
        ['readyToDeclare', '02:20'],
      ],
      [['refused', '02:11']],
    ),
    [],
  ],
  [
    'none when the status was said again since, whatever its case',
    aDeclaration(
      'readyToDeclare',
      [
        ['readyToDeclare', '02:06'],
        ['ReadyToDeclare', '02:20'],
      ],
      [['refused', '02:11']],
    ),
    [],
  ],
  [
    'the newest rejection first, its errors in their order',
    aDeclaration(
      'registered',
      [['registered', '02:00']],
      [
        ['old', '02:11'],
        ['first', '02:15'],
        ['second', '02:15'],
      ],
    ),
    ['first', 'second', 'old'],
  ],
  ['every error before any status', aDeclaration(null, [], [['undated', null]]), ['undated']],
  [
    'no error without a time where a status is dated',
    aDeclaration('new', [['new', '02:00']], [['undated', null]]),
    [],
  ],
])('what the status does not tell of: %s', (_story, declaration, messages) => {
  expect(listFreshErrors(declaration).map(({ message }) => message)).toEqual(messages);
});
