/** One thing that must hold, and what was measured. */
export interface Bound {
  what: string;
  measured: string;
  limit: string;
  holds: boolean;
  /** Depends on how fast the machine is, and what else it does; a short run tells it without judging by it. */
  timed?: boolean;
}

/** Must be zero. */
export function none(what: string, count: number): Bound {
  return { what, measured: String(count), limit: '0', holds: count === 0 };
}

/** Must take at most some seconds; given in milliseconds, infinite when it never came. */
export function within(what: string, milliseconds: number, seconds: number): Bound {
  return {
    what,
    measured: toSeconds(milliseconds),
    limit: `≤ ${seconds} s`,
    holds: milliseconds <= seconds * 1_000,
    timed: Number.isFinite(milliseconds),
  };
}

/** A share or rate that must be at least so much. */
export function atLeast(what: string, measured: number, least: number, unit = ''): Bound {
  const text = Number.isInteger(least) ? String(Math.round(measured)) : measured.toFixed(2);
  return {
    what,
    measured: `${text}${unit}`,
    limit: `≥ ${least}${unit}`,
    holds: measured >= least,
    timed: measured > 0,
  };
}

/** Something that is so or is not. */
export function isTrue(what: string, holds: boolean, measured = holds ? 'yes' : 'no'): Bound {
  return { what, measured, limit: 'yes', holds };
}

export function toSeconds(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? `${(milliseconds / 1_000).toFixed(2)} s` : 'never';
}
