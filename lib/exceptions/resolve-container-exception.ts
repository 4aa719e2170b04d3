import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { RequiredText, WithNote } from '#lib/triage/act-text.ts';
import { actOnContainerException, type ContainerExceptionTarget } from './act-on-container-exception.ts';

export const Resolution = z.object({ reason: RequiredText, ...WithNote });

/** It is dealt with, for a reason. A newer sighting opens the next episode. @throws {NotFound} @throws {Conflict} */
export function resolveContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  { reason, note }: z.output<typeof Resolution>,
): Promise<ContainerException> {
  return actOnContainerException(access, target, { action: 'resolve', reason, note });
}
