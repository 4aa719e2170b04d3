import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { Snooze } from '#lib/domain/exceptions/episode.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { WithNote } from '#lib/triage/act-text.ts';
import { actOnContainerException, type ContainerExceptionTarget } from './act-on-container-exception.ts';

const MOST_DAYS = 60;

export const SNOOZE_FIELDS = {
  until: z.iso
    .datetime({ offset: true, local: false })
    .transform((text) => parseInstant(text))
    .optional()
    .meta({ description: 'Wakes at this moment.' }),
  untilChange: z.literal(true).optional().meta({ description: 'Wakes with the next change.' }),
  daysBeforeLastFreeDay: z
    .number()
    .int()
    .min(0)
    .max(MOST_DAYS)
    .optional()
    .meta({ description: 'Wakes so many days before the last free or detention day, and moves with it.' }),
};

interface SnoozeFields {
  until?: ReturnType<typeof parseInstant> | undefined;
  untilChange?: true | undefined;
  daysBeforeLastFreeDay?: number | undefined;
}

/** The one end a snooze has; `undefined` when there is none, or more than one. */
export function toSnooze({ until, untilChange, daysBeforeLastFreeDay }: SnoozeFields): Snooze | undefined {
  const ends: Snooze[] = [];
  if (until) ends.push({ until });
  if (untilChange) ends.push({ untilChange });
  if (daysBeforeLastFreeDay !== undefined) ends.push({ daysBeforeLastFreeDay });
  return ends.length === 1 ? ends[0] : undefined;
}

export const SNOOZE_ENDS = 'Say one of until, untilChange: true and daysBeforeLastFreeDay.';

export const Snoozing = z
  .object({ ...SNOOZE_FIELDS, ...WithNote })
  .refine((body) => toSnooze(body) !== undefined, { message: SNOOZE_ENDS, path: ['until'] });

/**
 * Lets it sleep until a moment, until the next change, or until so many days before the last free day. It wakes whenever
 * it gets worse. @throws {NotFound} @throws {Conflict} @throws {Invalid} when that moment has passed, or is not known.
 */
export function snoozeContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  body: z.output<typeof Snoozing>,
): Promise<ContainerException> {
  return actOnContainerException(access, target, {
    action: 'snooze',
    snooze: toSnooze(body),
    note: body.note,
  });
}
