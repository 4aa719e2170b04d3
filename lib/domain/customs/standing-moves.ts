import type { MergedActivity } from './merge-activities.ts';

/**
 * The authorised moves that stand, in order. A cancellation takes back the oldest standing move of each code it names;
 * each 4Z the oldest standing 1Z. A move is never a release. Source: design, Rules, The release of a bill.
 */
export function listStandingMoves(activities: readonly MergedActivity[]): MergedActivity[] {
  const byCode = new Map<string | null, MergedActivity[]>();
  for (const activity of activities) {
    const effects = activity.disposition?.effects ?? [];
    if (effects.includes('MOVE')) {
      const equals = byCode.get(activity.code);
      if (equals) equals.push(activity);
      else byCode.set(activity.code, [activity]);
    }
    if (effects.includes('MOVE_CANCEL') || activity.code === '4Z') {
      for (const code of activity.disposition?.closes ?? []) byCode.get(code)?.shift();
    }
  }
  const standing = new Set([...byCode.values()].flat());
  return activities.filter((activity) => standing.has(activity));
}
