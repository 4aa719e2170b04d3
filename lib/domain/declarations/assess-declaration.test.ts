import { describe, expect, test } from 'vitest';
import { at, buildDeclaration } from '#lib/testing/build-declaration.ts';
import { assessDeclaration } from './assess-declaration.ts';
import type { DeclarationEvent } from './describe-declaration-event.ts';

const { created, status, completed, invalidated, error, linkDecided } = buildDeclaration();
const assess = (...events: DeclarationEvent[]) => assessDeclaration('1024', events);
const summarise = (...events: DeclarationEvent[]) => assess(...events).summary;

describe('any event may create the declaration', () => {
  test('a declaration known only from a status has that status and nothing else', () => {
    expect(summarise(status('acknowledged', '12:05'))).toEqual({
      declarationId: '1024',
      lrn: null,
      mrn: null,
      mrnValid: null,
      commercialReference: null,
      status: 'acknowledged',
      statusSince: at('12:05'),
      group: 'in-progress',
      held: false,
      remarks: [],
      errorCount: 0,
      createdAt: null,
      clearedAt: null,
      completedAt: null,
      invalidatedAt: null,
      invalidationReason: null,
      lastEventAt: at('12:05'),
    });
  });

  test('details fill in when they come', () => {
    const known = summarise(
      status('acknowledged', '12:05'),
      created('12:00', { lrn: 'LRN-IMPORT-9988A', commercialReference: 'UCR-88776655' }),
    );
    expect(known).toMatchObject({
      status: 'acknowledged',
      lrn: 'LRN-IMPORT-9988A',
      commercialReference: 'UCR-88776655',
      createdAt: at('12:00'),
    });
  });

  test('an error alone makes a declaration with its LRN, without a status', () => {
    const known = summarise(error('12:25', 'Line 1 is wrong', 'CUSTOMS_XML', 'LRN-1'));
    expect(known).toMatchObject({ status: null, statusSince: null, lrn: 'LRN-1', group: 'action-needed' });
  });

  test('a link alone says nothing about the declaration itself', () => {
    const known = summarise(linkDecided('12:00', 'confirmed', { kind: 'bill', id: 'MEDU1234567' }));
    expect(known).toMatchObject({ status: null, group: 'in-progress', lastEventAt: null });
  });

  test('an id beyond 2^53 keeps all its digits', () => {
    expect(assessDeclaration('9007199254740993', []).summary.declarationId).toBe('9007199254740993');
  });
});

describe('identifiers', () => {
  test('are those of the newest report that has them', () => {
    const known = summarise(
      created('12:00', { lrn: 'OLD', commercialReference: 'UCR-1' }),
      status('released', '12:20', { lrn: null, commercialReference: '' }),
      completed('12:10', { lrn: 'NEW', mrn: '26NL0009XK4400A1B5' }),
    );
    expect(known).toMatchObject({ lrn: 'NEW', commercialReference: 'UCR-1', mrn: '26NL0009XK4400A1B5' });
  });

  test('an MRN with a wrong check digit is shown and marked', () => {
    expect(summarise(completed('12:15', { mrn: '26NL0009XK4400A1B5' })).mrnValid).toBe(true);
    expect(summarise(completed('12:15', { mrn: '26NL9876543210M123' }))).toMatchObject({
      mrn: '26NL9876543210M123',
      mrnValid: false,
    });
  });

  test('links are looked up by commercial reference and LRN, never by the MRN', () => {
    const { linkKeys } = assess(
      completed('12:15', { lrn: 'lrn/9988 a', commercialReference: 'UCR-1', mrn: '26NL0009XK4400A1B5' }),
    );
    expect(linkKeys).toEqual(['LRN9988A', 'UCR1']);
  });
});

describe('when it was created, cleared, completed and invalidated', () => {
  test('each message of an end says when', () => {
    const known = summarise(
      created('12:00'),
      status('released', '12:05'),
      completed('12:15', { customsClearedAt: at('12:10') }),
      invalidated('12:20', { reason: 'Exporter request for cancellation before presentation.' }),
    );
    expect(known).toMatchObject({
      status: 'invalid',
      createdAt: at('12:00'),
      clearedAt: at('12:10'),
      completedAt: at('12:15'),
      invalidatedAt: at('12:20'),
      invalidationReason: 'Exporter request for cancellation before presentation.',
    });
  });

  test('without customsClearedAt it was cleared by its first release', () => {
    const known = summarise(
      status('released', '12:30'),
      status('control', '12:20'),
      status('RELEASED', '12:10'),
      completed('12:40'),
    );
    expect(known.clearedAt).toBe(at('12:10'));
  });

  test('a release after the end clears nothing', () => {
    expect(summarise(status('canceled', '12:00'), status('released', '12:10')).clearedAt).toBeNull();
  });

  test('customsClearedAt null says nothing', () => {
    const known = summarise(
      completed('12:15', { customsClearedAt: at('12:10') }),
      completed('12:16', { customsClearedAt: null }),
    );
    expect(known.clearedAt).toBe(at('12:10'));
  });
});

describe('groups', () => {
  test.each([
    ['new', 'in-progress', false],
    ['readyToDeclare', 'in-progress', false],
    ['prelodged', 'in-progress', false],
    ['registered', 'in-progress', false],
    ['presentation', 'in-progress', false],
    ['acknowledged', 'in-progress', false],
    ['control', 'action-needed', true],
    ['blocked', 'action-needed', false],
    ['norelease', 'action-needed', true],
    ['released', 'cleared', false],
    ['finalTaxNotice', 'cleared', false],
    ['completed', 'done', false],
    ['invalid', 'action-needed', false],
    ['canceled', 'cancelled', false],
    ['exitConfirmed', 'in-progress', false],
  ])('%s is %s, held: %s', (word, group, held) => {
    expect(summarise(status(word, '12:00'))).toMatchObject({ status: word, group, held });
  });

  test('an error newer than the last report of the present status needs action', () => {
    expect(summarise(status('acknowledged', '12:00'), error('12:01', 'Wrong'))).toMatchObject({
      status: 'acknowledged',
      group: 'action-needed',
      held: false,
    });
  });

  test('a repeated report of the present status is newer than an error between', () => {
    const known = summarise(
      status('acknowledged', '12:00'),
      error('12:01', 'Wrong'),
      status('Acknowledged', '12:02'),
    );
    expect(known).toMatchObject({ group: 'in-progress', statusSince: at('12:00') });
  });

  test('an error of the same moment is not newer', () => {
    expect(summarise(status('released', '12:00'), error('12:00', 'Wrong')).group).toBe('cleared');
  });

  test('an error older than the present status needs no action any more', () => {
    expect(summarise(status('released', '12:10'), error('12:00', 'Wrong')).group).toBe('cleared');
  });

  test('a report after the end is no report of the present status', () => {
    const known = summarise(completed('12:00'), error('12:05', 'Wrong'), status('released', '12:10'));
    expect(known).toMatchObject({ status: 'completed', group: 'action-needed' });
  });
});

describe('errors', () => {
  test('are all kept, oldest first, with the pattern they are grouped by', () => {
    const { errors, summary } = assess(
      error('12:30', "Line 12: 'x' is wrong", 'CUSTOMS_XML'),
      error('12:25', "Line 3: 'y' is wrong", 'CUSTOMS_XML'),
    );
    expect(summary.errorCount).toBe(2);
    expect(errors).toEqual([
      {
        errorType: 'CUSTOMS_XML',
        message: "Line 3: 'y' is wrong",
        at: at('12:25'),
        pattern: 'Line: is wrong',
      },
      {
        errorType: 'CUSTOMS_XML',
        message: "Line 12: 'x' is wrong",
        at: at('12:30'),
        pattern: 'Line: is wrong',
      },
    ]);
  });

  test('never change the status', () => {
    expect(summarise(status('control', '12:00'), error('12:30', 'Wrong'))).toMatchObject({
      status: 'control',
      statusSince: at('12:00'),
      held: true,
      lastEventAt: at('12:30'),
    });
  });
});

describe('timeline', () => {
  test('has one item an event, in the order in which things happened', () => {
    const { timeline } = assess(
      error('12:03', 'Element is not valid', 'CUSTOMS_XML'),
      status('Control', '12:05'),
      created('12:00'),
      invalidated('12:20', { reason: 'Before presentation.' }),
      linkDecided('12:30', 'confirmed', { kind: 'bill', id: 'MEDU1234567' }),
    );
    expect(
      timeline.map(({ type, status, title, at, message }) => ({ type, status, title, at, message })),
    ).toEqual([
      {
        type: 'created',
        status: 'new',
        title: 'The declaration has been created',
        at: at('12:00'),
        message: null,
      },
      {
        type: 'error',
        status: null,
        title: 'Customs could not read the declaration',
        at: at('12:03'),
        message: 'Element is not valid',
      },
      {
        type: 'status_updated',
        status: 'Control',
        title: 'Customs is checking documents or goods',
        at: at('12:05'),
        message: null,
      },
      {
        type: 'invalidated',
        status: 'invalid',
        title: 'Customs has invalidated the declaration',
        at: at('12:20'),
        message: 'Before presentation.',
      },
      {
        type: 'link',
        status: null,
        title: 'Anna confirmed the link to bill MEDU1234567',
        at: at('12:30'),
        message: null,
      },
    ]);
  });

  test('late news joins it and does not move the status', () => {
    const { timeline, summary } = assess(status('released', '12:10'), status('acknowledged', '12:05'));
    expect(timeline.map((item) => item.status)).toEqual(['acknowledged', 'released']);
    expect(summary).toMatchObject({ status: 'released', remarks: [] });
  });

  test('carries the remark of its event, and names its fact', () => {
    const late = status('released', '12:10');
    const { timeline, summary } = assess(completed('12:00'), late);
    expect(timeline[1]).toMatchObject({
      id: late.id,
      factIds: [late.id],
      remark: { code: 'after-terminal' },
    });
    expect(summary.remarks).toEqual([timeline[1]?.remark]);
  });
});

describe('links', () => {
  const bill = { kind: 'bill', id: 'MEDU1234567' } as const;
  const container = { kind: 'container', id: 'CSQU3054383' } as const;

  test('the newest act on a link wins', () => {
    const state = assess(
      linkDecided('12:10', 'rejected', bill),
      linkDecided('12:00', 'confirmed', bill),
      linkDecided('12:05', 'confirmed', container),
    );
    expect(state).toMatchObject({
      confirmedLinks: ['container:CSQU3054383'],
      rejectedLinks: ['bill:MEDU1234567'],
    });
  });
});
