import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Instant, toInstant } from '#lib/domain/instant.ts';
import { findMarks } from '#lib/triage/find-marks.ts';
import { markSubjectSeen } from '#lib/triage/mark-subject.ts';

const DAY_MS = 86_400_000;
/** Who was away longer is told what changed within a fortnight. */
const LONGEST_MS = 14 * DAY_MS;

/** A message may have arrived so long before it could be seen: rather told twice than never. */
const ON_ITS_WAY_MS = 10_000;

const BRIEFING = { kind: 'briefing', key: '' } as const;

export const LookedAt = z.object({
  asOf: Instant.meta({ description: 'When the briefing was drawn that was read.' }),
});
export type LookedAt = z.output<typeof LookedAt>;

export const LastLook = z.object({ since: Instant });
export type LastLook = z.output<typeof LastLook>;

/** From when on whoever asks is told what changed: since they said that they had read, else for a day. */
export async function findLastLook(access: Access): Promise<LastLook> {
  const { seenAt } = await findMarks(access, BRIEFING);
  return toLastLook(access, seenAt);
}

/** Somebody has read the briefing as it was drawn; what changed after that is new to them. */
export async function markBriefingRead(access: Access, { asOf }: LookedAt): Promise<LastLook> {
  const { now } = access;
  const { seenAt } = await markSubjectSeen(access, BRIEFING, asOf > now ? now : asOf);
  return toLastLook(access, seenAt);
}

function toLastLook({ now }: Access, seenAt: Instant | null): LastLook {
  const at = Date.parse(now);
  const since = seenAt === null ? at - DAY_MS : Math.max(Date.parse(seenAt) - ON_ITS_WAY_MS, at - LONGEST_MS);
  return { since: toInstant(new Date(since)) };
}
