import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { Note, WithNote } from '#lib/triage/act-text.ts';
import { actOnContainerException, type ContainerExceptionTarget } from './act-on-container-exception.ts';

export const Reopening = z.object({
  reason: Note.nullish(),
  ...WithNote,
});

/**
 * It is open again, whoever or whatever closed it; what was acknowledged or asleep is new again.
 * @throws {NotFound} @throws {Conflict} when a later one of its kind is open.
 */
export function reopenContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  { reason, note }: z.output<typeof Reopening>,
): Promise<ContainerException> {
  return actOnContainerException(access, target, { action: 'reopen', reason, note });
}
