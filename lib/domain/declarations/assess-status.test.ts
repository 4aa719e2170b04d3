import { describe, expect, test } from 'vitest';
import { at, buildDeclaration } from '#lib/testing/build-declaration.ts';
import type { TradeEventOf } from '../trade-event.ts';
import { assessStatus } from './assess-status.ts';
import { DECLARATION_STATUSES } from './declaration.ts';
import { USUAL_MOVES } from './usual-moves.ts';

const { created, status, completed, invalidated } = buildDeclaration();

function assess(...reports: TradeEventOf<'declaration-reported'>[]) {
  const { steps, present } = assessStatus(reports);
  return {
    status: present?.status ?? null,
    since: present?.since ?? null,
    remarks: steps.flatMap(({ remark, status: word }) => (remark ? [`${word}: ${remark.code}`] : [])),
  };
}

describe('the present status', () => {
  test('is the one with the greatest business time, whatever came first', () => {
    const reports = [completed('12:15'), status('acknowledged', '12:00'), status('released', '12:05')];
    expect(assess(...reports)).toEqual({ status: 'completed', since: at('12:15'), remarks: [] });
    expect(assess(...reports.reverse()).status).toBe('completed');
  });

  test.each(DECLARATION_STATUSES.slice(1).map((later, index) => [DECLARATION_STATUSES[index] ?? '', later]))(
    'at equal times, %s gives way to %s',
    (earlier, later) => {
      expect(assess(status(later, '12:00'), status(earlier, '12:00'))).toMatchObject({
        status: later,
        remarks: [],
      });
    },
  );

  test('at equal times, an unknown status gives way to a known one', () => {
    expect(assess(status('new', '12:00'), status('zzz', '12:00')).status).toBe('new');
  });

  test('at equal times and places in the lifecycle, the larger digest wins', () => {
    const smaller = status('exitConfirmed', '12:00', { contentKey: 'a' });
    const larger = status('ready', '12:00', { contentKey: 'b' });
    expect(assess(larger, smaller).status).toBe('ready');
  });

  test('is read whatever its case', () => {
    expect(assess(status('RELEASED', '12:00')).status).toBe('released');
    expect(assess(status(' readytodeclare ', '12:00')).status).toBe('readyToDeclare');
  });

  test('outside the fourteen is shown as it came', () => {
    expect(assess(status('exitConfirmed', '12:00')).status).toBe('exitConfirmed');
  });

  test('is none when no message has one', () => {
    expect(assess(status(null, '12:00'), status('  ', '12:01')).status).toBeNull();
  });

  test('is what the event says when its field is missing', () => {
    expect(assess(created('12:00', { rawStatus: null })).status).toBe('new');
    expect(assess(completed('12:00', { rawStatus: null })).status).toBe('completed');
    expect(assess(invalidated('12:00', { rawStatus: null })).status).toBe('invalid');
  });

  test('a report without a time is older than all others', () => {
    expect(assess(status('released', null), status('acknowledged', '12:00'))).toEqual({
      status: 'acknowledged',
      since: at('12:00'),
      remarks: [],
    });
    expect(assess(status('released', null))).toMatchObject({ status: 'released', since: null });
  });
});

describe('since when', () => {
  test('is the start of the unbroken run', () => {
    const reports = [
      status('control', '12:00'),
      status('acknowledged', '12:10'),
      status('control', '12:20'),
      status('Control', '12:30'),
    ];
    expect(assess(...reports).since).toBe(at('12:20'));
  });

  test('a late report of the same status moves it back, a late one of another does not', () => {
    expect(assess(status('released', '12:30'), status('released', '12:20')).since).toBe(at('12:20'));
    expect(assess(status('released', '12:30'), status('control', '12:20')).since).toBe(at('12:30'));
  });

  test('a report after the end breaks no run', () => {
    const reports = [completed('12:00'), status('released', '12:05'), status('completed', '12:10')];
    expect(assess(...reports)).toEqual({
      status: 'completed',
      since: at('12:00'),
      remarks: ['released: after-terminal'],
    });
  });
});

describe('after the end', () => {
  const others = DECLARATION_STATUSES.filter((word) => !['completed', 'canceled', 'invalid'].includes(word));

  test.each([...others, 'exitConfirmed'])('%s never moves a completed or cancelled declaration', (word) => {
    expect(assess(completed('12:00'), status(word, '12:10'))).toEqual({
      status: 'completed',
      since: at('12:00'),
      remarks: [`${word}: after-terminal`],
    });
    expect(assess(status('canceled', '12:00'), status(word, '12:10'))).toMatchObject({ status: 'canceled' });
  });

  test('invalid moves a completed declaration, and that is usual', () => {
    expect(assess(completed('12:00'), invalidated('12:10'))).toEqual({
      status: 'invalid',
      since: at('12:10'),
      remarks: [],
    });
  });

  test('an invalid between does not open the way again', () => {
    expect(assess(completed('12:00'), invalidated('12:10'), status('released', '12:20'))).toEqual({
      status: 'invalid',
      since: at('12:10'),
      remarks: ['released: after-terminal'],
    });
  });

  test('cancelled moves completed and completed moves cancelled, both off the usual path', () => {
    expect(assess(completed('12:00'), status('canceled', '12:10'))).toMatchObject({
      status: 'canceled',
      remarks: ['canceled: unusual-move'],
    });
    expect(assess(status('canceled', '12:00'), completed('12:10'))).toMatchObject({
      status: 'completed',
      remarks: ['completed: unusual-move'],
    });
  });

  test('what happened before the end is no remark, however late it came', () => {
    expect(assess(completed('12:15'), status('finalTaxNotice', '12:10')).remarks).toEqual([]);
  });

  test('what happened at the moment of the end is before it', () => {
    expect(assess(completed('12:15'), status('finalTaxNotice', '12:15'))).toMatchObject({
      status: 'completed',
      remarks: [],
    });
  });

  test('its remark names both words', () => {
    const { steps } = assessStatus([completed('12:00'), status('Released', '12:10')]);
    expect(steps[1]?.remark?.text).toBe(
      '“released” was reported after the declaration had ended as “completed”, and does not change its status.',
    );
  });
});

describe('unusual moves', () => {
  const pairs = DECLARATION_STATUSES.flatMap((from) =>
    DECLARATION_STATUSES.filter((to) => to !== from).map((to) => [from, to] as const),
  ).filter(
    ([from, to]) =>
      !['completed', 'canceled'].includes(from) || ['completed', 'canceled', 'invalid'].includes(to),
  );

  test.each(pairs)('%s to %s is applied, and remarked unless the table has it', (from, to) => {
    expect(assess(status(from, '12:00'), status(to, '12:10'))).toEqual({
      status: to,
      since: at('12:10'),
      remarks: USUAL_MOVES[from].includes(to) ? [] : [`${to}: unusual-move`],
    });
  });

  test.each(DECLARATION_STATUSES)('none is remarked from nothing to %s, nor to the same', (word) => {
    expect(assess(status(word, '12:00'), status(word.toUpperCase(), '12:10')).remarks).toEqual([]);
  });

  test('none is remarked to or from an unknown status', () => {
    expect(assess(created('12:00'), status('ready', '12:05'), status('released', '12:10')).remarks).toEqual(
      [],
    );
  });

  test('none is remarked at equal times', () => {
    expect(assess(created('12:00'), status('released', '12:00')).remarks).toEqual([]);
  });

  test('none is remarked where one of the two has no time', () => {
    expect(assess(created(null), status('released', '12:00')).remarks).toEqual([]);
  });

  test('a data error that can be mended may go on to readyToDeclare or canceled', () => {
    expect(assess(status('invalid', '12:00'), status('readyToDeclare', '12:10')).remarks).toEqual([]);
    expect(assess(status('invalid', '12:00'), status('canceled', '12:10')).remarks).toEqual([]);
  });

  test.each(['readyToDeclare', 'canceled'])('out of an invalidation by customs, %s is unusual', (word) => {
    expect(assess(invalidated('12:00'), status(word, '12:10')).remarks).toEqual([`${word}: unusual-move`]);
  });

  test('an invalid is legal when an MRN is known by then', () => {
    const reports = [
      status('acknowledged', '12:00', { mrn: '26NL0009XK4400A1B5' }),
      status('invalid', '12:10'),
      status('canceled', '12:20'),
    ];
    expect(assess(...reports).remarks).toEqual(['canceled: unusual-move']);
  });

  test('an MRN that was given later does not make an earlier data error legal', () => {
    const reports = [
      status('invalid', '12:00'),
      status('readyToDeclare', '12:10'),
      status('acknowledged', '12:20', { mrn: '26NL0009XK4400A1B5' }),
    ];
    expect(assess(...reports).remarks).toEqual([]);
  });

  test('an invalid stays legal while it is repeated', () => {
    const reports = [invalidated('12:00'), status('invalid', '12:05'), status('readyToDeclare', '12:10')];
    expect(assess(...reports).remarks).toEqual(['readyToDeclare: unusual-move']);
  });

  test('late news in between can make a move usual', () => {
    const [start, end] = [created('12:00'), status('acknowledged', '12:10')];
    expect(assess(start, end).remarks).toEqual(['acknowledged: unusual-move']);
    expect(assess(start, end, status('readyToDeclare', '12:05')).remarks).toEqual([]);
  });
});
