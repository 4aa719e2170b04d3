import { expect, test } from 'vitest';
import { buildActivity, buildCustomsEntry } from '#lib/testing/build-customs-entry.ts';
import { assessClearance } from './assess-clearance.ts';

const assess = (...activities: ReturnType<typeof buildActivity>[]) =>
  assessClearance([buildCustomsEntry(activities)]);

test('the time to clear runs from the first hold to the release that stands', () => {
  expect(
    assess(
      buildActivity('1H', '2025-07-12'),
      buildActivity('1I', '2025-07-15'),
      buildActivity('1C', '2025-07-16', { releaseOrigin: 'ABI' }),
    ),
  ).toEqual({
    code: '1C',
    origin: 'ABI',
    wasHeld: true,
    heldFrom: '2025-07-12',
    daysToClear: 4,
    laterCodes: [],
  });
});

test('what customs reports after the release is a later change', () => {
  const clearance = assess(
    buildActivity('1C', '2025-07-12'),
    buildActivity('98', '2025-07-13'),
    buildActivity('3Z', '2025-07-14'),
  );
  expect(clearance).toMatchObject({ wasHeld: false, daysToClear: null, laterCodes: ['98', '3Z'] });
});

test('after a revocation it is the new release that counts; without one there is none', () => {
  const released = buildActivity('1C', '2025-07-12');
  const revoked = buildActivity('4A', '2025-07-13');
  expect(assess(released, revoked)).toBeNull();
  expect(assess(released, revoked, buildActivity('1B', '2025-07-20'))).toMatchObject({ code: '1B' });
});

test('a hold on a day nobody said leaves the time to clear unknown', () => {
  expect(assess(buildActivity('1H', null), buildActivity('1I'), buildActivity('1C'))).toMatchObject({
    wasHeld: true,
    heldFrom: null,
    daysToClear: null,
  });
});
