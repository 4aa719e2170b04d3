import type { DeclarationFile } from '../declaration-file.ts';

/** The main path of a declaration, and the hours each step usually takes to come. */
const MAIN_PATH = [
  ['new', 0],
  ['readyToDeclare', 3],
  ['prelodged', 1],
  ['registered', 0.2],
  ['presentation', 22],
  ['acknowledged', 0.3],
  ['released', 5],
  ['finalTaxNotice', 30],
  ['completed', 12],
] as const;

export type Step = (typeof MAIN_PATH)[number][0];

const MILLISECONDS_AN_HOUR = 3_600_000;

/** Goes along the main path up to a step that was reached so many hours ago. Answers the moment of that step. */
export function followPath(file: DeclarationFile, last: Step, hoursAgo: number): number {
  const until = MAIN_PATH.findIndex(([step]) => step === last);
  const steps = MAIN_PATH.slice(0, until + 1).map(([step, hours]) => ({
    step,
    wait: hours * MILLISECONDS_AN_HOUR * (0.6 + file.random.next() * 0.8),
  }));
  const end = file.clock.now - (hoursAgo + file.random.next()) * MILLISECONDS_AN_HOUR;
  let at = end - steps.reduce((sum, { wait }) => sum + wait, 0);
  let releasedAt = at;
  for (const { step, wait } of steps) {
    at = Math.floor(at + wait);
    if (step === 'released') releasedAt = at;
    if (step === 'new') file.create(at);
    else if (step === 'completed') file.complete(at, releasedAt);
    else file.move(step, at);
  }
  return at;
}

/** So many hours later, or just now when that has not come yet. */
export function later(file: DeclarationFile, at: number, hours: number): number {
  return Math.min(
    file.clock.now,
    Math.floor(at + (hours + file.random.next() * 0.05) * MILLISECONDS_AN_HOUR),
  );
}
