import type { Remark } from '../remark.ts';
import { sentence } from '../sentences/sentence.ts';
import { toCodeAndDay } from './describe-activity.ts';
import type { DispositionEffect } from './disposition-code.ts';
import type { MergedActivity } from './merge-activities.ts';
import { saysRemoved } from './says-removed.ts';

const OPENING: readonly DispositionEffect[] = ['PLACE', 'EXAM', 'LOAD_STOP', 'DENY'];
const CLOSING: readonly DispositionEffect[] = ['REMOVE', 'LOAD_OK', 'RELEASE'];

/** One hold, exam, load stop or refusal: when it was placed, and what removed it. */
export interface HoldEntry {
  readonly placed: MergedActivity;
  /** What kind it is; of a hold that only the sender's flag makes, the effect of its code, or `null`. */
  readonly effect: DispositionEffect | null;
  /** Opened by `isHold: true` alone, under a code that places nothing by itself. */
  readonly generic: boolean;
  closed: MergedActivity | null;
}

export interface HoldLedger {
  /** In the order in which they were opened. */
  entries: HoldEntry[];
  remarks: Remark[];
}

/**
 * Keeps the hold ledger of a bill. A code that places, examines, stops loading or denies opens an entry whatever its
 * flag says; any other code opens one when its flag says hold, unless it removes or releases. A removal or a release
 * closes the oldest open entry of each code it names, and nothing else; no flag and no release date closes anything. A
 * hold that only a flag opened closes by words: see `saysRemoved`.
 * Source: design, Rules, The hold ledger of a bill.
 */
export function keepHoldLedger(activities: readonly MergedActivity[]): HoldLedger {
  const entries: HoldEntry[] = [];
  const open = new Map<string | null, HoldEntry[]>();
  const remarks: Remark[] = [];

  const closeOldest = (code: string | null, by: MergedActivity): boolean => {
    const oldest = open.get(code)?.shift();
    if (oldest) oldest.closed = by;
    return oldest !== undefined;
  };

  for (const activity of activities) {
    const effects = activity.disposition?.effects ?? [];
    const closes = effects.find((effect) => CLOSING.includes(effect));
    if (closes !== undefined) {
      const found = (activity.disposition?.closes ?? []).filter((code) => closeOldest(code, activity));
      if (found.length === 0 && closes !== 'RELEASE') remarks.push(unmatchedRemoval(activity));
      if (activity.isHold === true) remarks.push(contradictoryFlag(activity, closes));
    }

    const opens = effects.find((effect) => OPENING.includes(effect));
    const generic = opens === undefined && closes === undefined;
    if (opens !== undefined || (generic && activity.isHold === true)) {
      const entry = { placed: activity, effect: opens ?? effects[0] ?? null, generic, closed: null };
      entries.push(entry);
      const equals = open.get(activity.code);
      if (equals) equals.push(entry);
      else open.set(activity.code, [entry]);
    } else if (generic && activity.isHold === false && saysRemoved(activity.message)) {
      closeOldest(activity.code, activity);
    }
  }
  return { entries, remarks };
}

function unmatchedRemoval(activity: MergedActivity): Remark {
  const dated = toCodeAndDay(activity);
  const codes = activity.disposition?.closes.join(' or ');
  return {
    code: 'unmatched-removal',
    text: codes
      ? sentence('billRemark.removedNothing', { dated, codes })
      : sentence('billRemark.removedNoHold', { dated }),
  };
}

function contradictoryFlag(activity: MergedActivity, effect: DispositionEffect): Remark {
  const does = effect === 'RELEASE' ? 'Releasing' : 'Removing';
  return {
    code: 'contradictory-flag',
    text: sentence(`billRemark.flaggedThough${does}`, { dated: toCodeAndDay(activity) }),
  };
}
