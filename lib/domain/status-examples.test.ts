import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import { buildActivity, buildVoyageOnBill } from '#lib/testing/build-customs-entry.ts';
import { buildDeclaration } from '#lib/testing/build-declaration.ts';
import { parseCalendarDay } from './calendar-day.ts';
import { assessDeclaration } from './declarations/assess-declaration.ts';
import type { CustomsActivityReport } from './trade-event.ts';

// What docs/how-a-status-is-decided.md tells people is what the rules do.

const DOCUMENT = readFileSync(new URL('../../docs/how-a-status-is-decided.md', import.meta.url), 'utf8');

/** The rows of the table that begins with these columns, each as its cells. */
function readTable(firstColumns: string): string[][] {
  const lines = DOCUMENT.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstColumns}`));
  const body = lines.slice(start + 2);
  const rows = body.slice(
    0,
    body.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const readQuoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

function readDay(text: string) {
  const [number = ''] = text.split(' ');
  return parseCalendarDay(`2025-07-${number.padStart(2, '0')}`);
}

function toActivity(text: string): CustomsActivityReport {
  const parts = /^(\d+ Jul) (\w+)(?:, (\d+) pieces)?(, flagged as hold)?$/.exec(text);
  if (!parts) throw new Error(`not an example: ${text}`);
  const [, day = '', code = '', quantity = null, flag] = parts;
  return buildActivity(code, readDay(day), { quantity, ...(flag && { isHold: true }) });
}

function toVoyage(text: string) {
  const [, day = '', type = '', code = ''] = /^(\d+ Jul) container: (\w+) (\w+)$/.exec(text) ?? [];
  return buildVoyageOnBill([{ type, code, reportedOn: readDay(day) }]);
}

describe('bills', () => {
  const rows = readTable('Bucket | Status');

  test('every status has an example', () => {
    expect(new Set(rows.flatMap(([, status]) => readQuoted(status))).size).toBe(11);
  });

  test.each(rows)('%s, %s: %s', (bucket, status, _when, example, said) => {
    const facts = readQuoted(example);
    const ofContainers = facts.filter((fact) => fact.includes('container:'));
    const activities = facts.filter((fact) => !ofContainers.includes(fact)).map(toActivity);
    const { summary, reasons } = assessActivities(activities, ofContainers.map(toVoyage));
    expect([summary.bucket, `\`${summary.status}\``, reasons[0]?.text]).toEqual([bucket, status, said]);
  });
});

describe('declarations', () => {
  const rows = readTable('Group | When');

  test('every group has an example', () => {
    expect(new Set(rows.map(([group]) => group)).size).toBe(5);
  });

  test.each(rows)('%s: %s', (group, _when, example) => {
    const { status, error } = buildDeclaration();
    const facts = readQuoted(example).map((text) => {
      const [time = '', word = ''] = text.split(' ');
      return word === 'error' ? error(time, 'Line 7 is wrong.') : status(word, time);
    });
    expect(facts.length).toBeGreaterThan(0);
    expect(assessDeclaration('1024', facts).summary.group).toBe(group);
  });
});
