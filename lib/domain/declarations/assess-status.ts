import type { Instant } from '../instant.ts';
import type { Remark } from '../remark.ts';
import { sentence } from '../sentences/sentence.ts';
import { compareText } from '../sighting.ts';
import type { DeclarationNews, TradeEventOf } from '../trade-event.ts';
import { DECLARATION_STATUSES, type DeclarationStatus } from './declaration.ts';
import { toCanonicalStatus } from './to-canonical-status.ts';
import { USUAL_MOVES } from './usual-moves.ts';

type Report = TradeEventOf<'declaration-reported'>;

/** One report of a status, and what it did. */
export interface StatusStep {
  readonly report: Report;
  /** The canonical word, or an unknown status as it came. */
  readonly status: string;
  /** `null` for a status outside the fourteen. */
  readonly known: DeclarationStatus | null;
  /** False when it came after the end and so moved nothing. */
  readonly applied: boolean;
  readonly remark: Remark | null;
}

export interface StatusHistory {
  /** Every report that has a status, oldest first in business time. */
  readonly steps: readonly StatusStep[];
  /** The present status; `null` when none was ever reported. */
  readonly present: {
    readonly status: string;
    readonly known: DeclarationStatus | null;
    /** Start of the unbroken run of it; `null` when no report of the run has a time. */
    readonly since: Instant | null;
    readonly lastReportedAt: Instant | null;
  } | null;
}

/**
 * Replays the reported statuses in business time. After any `completed` or `canceled` only these and `invalid` move the
 * status; a move off the usual path is applied and remarked. Source: design, Rules, Declarations; trade report, 4.3, 4.4.
 */
export function assessStatus(reports: readonly Report[]): StatusHistory {
  const steps: StatusStep[] = [];
  let last: StatusStep | null = null;
  let ended: DeclarationStatus | null = null;
  let mrnKnown = false;
  let legallyInvalid = false;

  for (const report of [...reports].sort(compareReports)) {
    mrnKnown ||= Boolean(report.data.mrn?.trim());
    const reported = readStatus(report);
    if (reported === null) continue;
    const { status, known } = reported;
    if (ended !== null && !isEnd(known) && known !== 'invalid') {
      steps.push({ report, status, known, applied: false, remark: afterTerminal(status, ended) });
      continue;
    }
    const remark = last && unusualMove(last, { report, known }, legallyInvalid);
    const step: StatusStep = { report, status, known, applied: true, remark };
    // An invalid is legal when customs said so or an MRN was known by then, and stays so while it is repeated.
    legallyInvalid =
      known === 'invalid' && (legallyInvalid || mrnKnown || report.data.about === 'invalidated');
    if (isEnd(known)) ended = known;
    steps.push(step);
    last = step;
  }
  return { steps, present: toPresent(steps) };
}

/** Older before newer in business time; without a time before all; then by the lifecycle, then by content digest. */
export function compareReports(a: Report, b: Report): number {
  return (
    compareText(a.happenedAt ?? '', b.happenedAt ?? '') ||
    lifecyclePlace(a) - lifecyclePlace(b) ||
    compareText(a.contentKey, b.contentKey) ||
    compareText(a.id, b.id)
  );
}

/** A status outside the fourteen, and a report without one, stand before all others of the same moment. */
function lifecyclePlace(report: Report): number {
  const known = readStatus(report)?.known;
  return known ? DECLARATION_STATUSES.indexOf(known) : -1;
}

// Eaze documents these events as having exactly these statuses, so the event says it where the field is missing.
const STATUS_OF_EVENT: Readonly<Record<DeclarationNews, DeclarationStatus | null>> = {
  created: 'new',
  status_updated: null,
  completed: 'completed',
  invalidated: 'invalid',
};

function readStatus({ data }: Report): { status: string; known: DeclarationStatus | null } | null {
  const word = data.rawStatus?.trim() ? data.rawStatus : STATUS_OF_EVENT[data.about];
  if (word === null) return null;
  const known = toCanonicalStatus(word);
  return { status: known ?? word, known };
}

function isEnd(status: DeclarationStatus | null): status is 'completed' | 'canceled' {
  return status === 'completed' || status === 'canceled';
}

function afterTerminal(status: string, ended: string): Remark {
  return {
    code: 'after-terminal',
    text: sentence('declarationRemark.afterTerminal', { status, otherStatus: ended }),
  };
}

function unusualMove(
  from: StatusStep,
  to: Pick<StatusStep, 'report' | 'known'>,
  legallyInvalid: boolean,
): Remark | null {
  if (from.known === null || to.known === null || from.known === to.known) return null;
  const [left, reached] = [from.report.happenedAt, to.report.happenedAt];
  // What has no time is put first by convention only: no move can be read from it.
  if (left === null || reached === null || left === reached) return null;
  if (from.known === 'invalid' && legallyInvalid) {
    return {
      code: 'unusual-move',
      text: sentence('declarationRemark.afterInvalidation', { status: to.known }),
    };
  }
  if (USUAL_MOVES[from.known].includes(to.known)) return null;
  return {
    code: 'unusual-move',
    text: sentence('declarationRemark.unusualMove', { otherStatus: from.known, status: to.known }),
  };
}

function toPresent(steps: readonly StatusStep[]): StatusHistory['present'] {
  const applied = steps.filter((step) => step.applied);
  const last = applied.at(-1);
  if (!last) return null;
  const startOfRun = applied.findLastIndex((step) => !isSameStatus(step, last)) + 1;
  const dated = applied.slice(startOfRun).find((step) => step.report.happenedAt !== null);
  return {
    status: last.status,
    known: last.known,
    since: dated?.report.happenedAt ?? null,
    lastReportedAt: last.report.happenedAt,
  };
}

function isSameStatus(a: StatusStep, b: StatusStep): boolean {
  return a.status.trim().toLowerCase() === b.status.trim().toLowerCase();
}
