import type { UsualStay } from '#lib/domain/declarations/assess-usual-stays.ts';
import type { DeclarationStatus, DeclarationTimelineItem } from '#lib/domain/declarations/declaration.ts';
import { MAIN_PATH, type Stage, toStages } from '#lib/domain/declarations/to-stages.ts';
import { type Instant, millisecondsBetween } from '#lib/domain/instant.ts';

export interface PathStep {
  status: DeclarationStatus;
  state: 'done' | 'current' | 'skipped' | 'ahead';
  at: Instant | null;
  /** Milliseconds in all the stays there; of the present one, until now. */
  lasted: number | null;
  usual: UsualStay | null;
}

export interface SideBranch {
  status: string;
  at: Instant;
  lasted: number | null;
  current: boolean;
  usual: UsualStay | null;
}

/** Whether a stay lasts, or lasted, longer than nine in ten of them do. */
export function isSlow({ lasted, usual }: Pick<PathStep, 'lasted' | 'usual'>): boolean {
  return lasted !== null && usual !== null && lasted > usual.mostSeconds * 1000;
}

const ENDS: ReadonlySet<string> = new Set(['completed', 'canceled', 'invalid']);

/** The main path with the real time spent on each step, and the stays that led off it. A step passed over is skipped. */
export function toDeclarationPath(
  timeline: readonly Pick<DeclarationTimelineItem, 'status' | 'at' | 'remark'>[],
  now: Instant,
  usualStays: readonly UsualStay[] = [],
): { steps: PathStep[]; branches: SideBranch[] } {
  const usualOf = (status: string) => usualStays.find((usual) => usual.status === status) ?? null;
  const stages = toStages(timeline);
  const present = stages.at(-1);
  const onPath: readonly string[] = MAIN_PATH;
  const furthest = Math.max(-1, ...stages.map((stage) => onPath.indexOf(stage.status)));
  return {
    steps: MAIN_PATH.map((status, index) => {
      const stays = stages.filter((stage) => stage.status === status);
      const last = stays.at(-1);
      const usual = usualOf(status);
      if (!last)
        return { status, state: index < furthest ? 'skipped' : 'ahead', at: null, lasted: null, usual };
      return {
        status,
        state: last === present ? 'current' : 'done',
        at: stays[0]?.since ?? null,
        lasted: sum(stays, now),
        usual,
      };
    }),
    branches: stages
      .filter((stage) => !onPath.includes(stage.status))
      .map((stage) => ({
        status: stage.status,
        at: stage.since,
        lasted: toLasted(stage, now),
        current: stage === present,
        usual: usualOf(stage.status),
      })),
  };
}

function sum(stays: Stage[], now: Instant): number | null {
  const lengths = stays.map((stay) => toLasted(stay, now)).filter((length) => length !== null);
  return lengths.length === 0 ? null : lengths.reduce((total, length) => total + length, 0);
}

/** The end of the customs process goes on for ever, so it has no length. */
function toLasted({ status, since, until }: Stage, now: Instant): number | null {
  if (until === null && ENDS.has(status)) return null;
  return millisecondsBetween(since, until ?? now);
}
