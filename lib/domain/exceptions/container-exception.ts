import { z } from 'zod';
import { Instant } from '../instant.ts';

/** The names OpenTrack documents, in its spelling. Any other name is listed as it came. */
export const KnownExceptionName = z.enum([
  'rolledCargo',
  'streetDwell',
  'demurrageRisk',
  'railDwell',
  'splitCargo',
  'demurrageDetected',
  'activeHold',
  'noRailSightings',
  'isf5RequirementDetected',
]);
export type KnownExceptionName = z.infer<typeof KnownExceptionName>;

export const ContainerExceptionState = z.enum(['open', 'acknowledged', 'snoozed', 'resolved']);
export type ContainerExceptionState = z.infer<typeof ContainerExceptionState>;

export const ExceptionHistoryItem = z.object({
  at: Instant.nullable(),
  /** detected, seen-again, closed, reopened, acknowledged, assigned, snoozed, woken, resolved, noted, taken-back */
  what: z.string(),
  text: z.string(),
  person: z.string().nullable(),
  eventId: z.string().nullable(),
  /** Names what a person did, to take it back. */
  actId: z.string().nullable(),
  /** It was taken back, and counts as never done. */
  takenBack: z.boolean(),
});
export type ExceptionHistoryItem = z.infer<typeof ExceptionHistoryItem>;

/** One episode of a container exception. */
export const ContainerException = z.object({
  id: z.string(),
  /** Changes with every change of the exception; send it as `If-Match`. */
  version: z.string(),
  containerNumber: z.string(),
  billNumber: z.string().nullable(),
  scac: z.string().nullable(),
  name: z.string(),
  /** The name in words. */
  title: z.string(),
  state: ContainerExceptionState,
  /** Rank 1 is the most urgent. */
  urgency: z.object({ rank: z.number().int(), reason: z.string() }),
  /** 1 for the first time it opened on this container and bill. */
  episode: z.number().int(),
  openedAt: Instant.nullable(),
  lastSeenAt: Instant.nullable(),
  timesSeen: z.number().int(),
  /** As sent in the newest sighting, numbers as decimal text. */
  context: z.unknown(),
  assignee: z.string().nullable(),
  snoozedUntil: Instant.nullable(),
  closedAt: Instant.nullable(),
  closedBy: z
    .object({
      kind: z.enum(['evidence', 'person']),
      rule: z.string(),
      eventId: z.string().nullable(),
      person: z.string().nullable(),
    })
    .nullable(),
  history: z.array(ExceptionHistoryItem),
});
export type ContainerException = z.infer<typeof ContainerException>;

export const ContainerExceptionCounts = z.object({
  open: z.number().int(),
  acknowledged: z.number().int(),
  snoozed: z.number().int(),
  resolved: z.number().int(),
});
export type ContainerExceptionCounts = z.infer<typeof ContainerExceptionCounts>;
