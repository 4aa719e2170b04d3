import { expect, test } from 'vitest';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toBriefingSentence } from './briefing-sentence.ts';

type Told = Parameters<typeof toBriefingSentence>[0];

const none = { total: 0, items: [] };

function aBriefing({
  held = 0,
  colliding = 0,
  past = 0,
  newlyHeld = 0,
  newlyCleared = 0,
  chased = 0,
  isMore = false,
}): Told {
  return {
    bills: { held, conflict: 0, pending: 0, cleared: 0 },
    collisions: { total: { count: colliding, isMore }, items: [] },
    horizonDays: 5,
    pastFreeTime: { total: { count: past, isMore: false }, items: [] },
    changes: {
      newlyHeld: { total: newlyHeld, items: [] },
      newlyCleared: { total: newlyCleared, items: [] },
      releaseRevoked: none,
      rolled: none,
      lastFreeDayMoved: none,
    },
    holdsByActor:
      chased === 0
        ? []
        : [
            {
              actor: 'agriculture',
              name: 'Agriculture',
              holds: chased,
              subjects: 1,
              bills: 1,
              containers: 0,
            },
          ],
  };
}

const english = (briefing: Told) => toBriefingSentence(briefing, getTranslate('en'));
const dutch = (briefing: Told) => toBriefingSentence(briefing, getTranslate('nl'));

test('a quiet morning says that nothing is held', () => {
  expect(english(aBriefing({}))).toBe('Nothing is held. 0 bills newly held, 0 newly cleared.');
  expect(dutch(aBriefing({}))).toBe('Er wordt niets vastgehouden. 0 B/L’s nieuw vastgehouden, 0 nieuw vrij.');
});

test('one bill is one, and one hold is one', () => {
  const briefing = aBriefing({ held: 1, newlyHeld: 1, newlyCleared: 2, chased: 1 });
  expect(english(briefing)).toBe(
    '1 bill is held. 1 bill newly held, 2 newly cleared. Chase Agriculture first: 1 open hold.',
  );
  expect(dutch(briefing)).toBe(
    '1 B/L wordt vastgehouden. 1 B/L nieuw vastgehouden, 2 nieuw vrij. Begin bij Landbouw: 1 open blokkade.',
  );
});

test('what runs out of free time and what is past it stand behind what is held', () => {
  const briefing = aBriefing({ held: 1_234, colliding: 9_000, isMore: true, past: 12, chased: 40 });
  expect(english(briefing)).toBe(
    '1,234 bills are held. Free time ends within 5 days for more than 9,000 held boxes and is over for 12 boxes. ' +
      '0 bills newly held, 0 newly cleared. Chase Agriculture first: 40 open holds.',
  );
  expect(dutch(briefing)).toBe(
    '1.234 B/L’s worden vastgehouden. Van meer dan 9.000 vastgehouden containers eindigt de vrije termijn binnen 5 dagen; ' +
      'van 12 containers is die voorbij. 0 B/L’s nieuw vastgehouden, 0 nieuw vrij. Begin bij Landbouw: 40 open blokkades.',
  );
});

test('either of the two stands alone where the other is nothing', () => {
  expect(english(aBriefing({ held: 3, colliding: 2 }))).toMatch(
    /^3 bills are held\. Free time ends within 5 days for 2 held boxes\. /,
  );
  expect(english(aBriefing({ held: 3, past: 2 }))).toMatch(
    /^3 bills are held\. Free time is over for 2 boxes\. /,
  );
  expect(dutch(aBriefing({ held: 3, past: 2 }))).toMatch(
    /^3 B\/L’s worden vastgehouden\. Van 2 containers is de vrije termijn voorbij\. /,
  );
});

test('one box is one box', () => {
  const briefing = aBriefing({ held: 1, colliding: 1, past: 1 });
  expect(english(briefing)).toMatch(
    /^1 bill is held\. Free time ends within 5 days for 1 held box and is over for 1 box\. /,
  );
  expect(dutch(briefing)).toMatch(
    /^1 B\/L wordt vastgehouden\. Van 1 vastgehouden container eindigt de vrije termijn binnen 5 dagen; van 1 container is die voorbij\. /,
  );
});
