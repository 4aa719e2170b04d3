import { type Instant, millisecondsBetween, toInstant } from '#lib/domain/instant.ts';

const MINUTE_MS = 60_000;

/**
 * How long a sender tries to deliver one message, where it says so. Source: OpenTrack, "Register webhook": five attempts,
 * one every 30 minutes. Eaze tries again on its own, and does not say for how long.
 */
const RETRY_MINUTES: Readonly<Record<string, number>> = { opentrack: 120 };

/** A time without any message of a sender that usually sends. */
export interface Gap {
  source: string;
  from: Instant;
  /** The first message after it; `null` while it lasts. */
  to: Instant | null;
  /** Which attempt that message was, where it says so. */
  firstAttempt: number | null;
}

export interface Outage extends Gap {
  minutes: number;
  /** Between these the sender's messages were given up, if there were any; `null` where none can be. */
  lost: { from: Instant; to: Instant } | null;
  /** Whether how long the sender tries is known. */
  retriesAreKnown: boolean;
  /** The sender was not silent: what came first afterwards had been tried before. */
  triedMeanwhile: boolean;
}

/** What a gap may have cost: what a sender sent in it is lost once its last try was in it too. */
export function assessOutage(gap: Gap, now: Instant): Outage {
  const to = gap.to ?? now;
  const retryMinutes = RETRY_MINUTES[gap.source];
  const givenUpBefore = toInstant(new Date(Date.parse(to) - (retryMinutes ?? 0) * MINUTE_MS));
  return {
    ...gap,
    minutes: Math.floor(millisecondsBetween(gap.from, to) / MINUTE_MS),
    lost: givenUpBefore > gap.from ? { from: gap.from, to: givenUpBefore } : null,
    retriesAreKnown: retryMinutes !== undefined,
    triedMeanwhile: (gap.firstAttempt ?? 1) > 1,
  };
}
