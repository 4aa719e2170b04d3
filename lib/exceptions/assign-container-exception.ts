import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { Assignee, WithNote } from '#lib/triage/act-text.ts';
import { actOnContainerException, type ContainerExceptionTarget } from './act-on-container-exception.ts';

export const Assignment = z.object({ assignee: Assignee, ...WithNote });

/** From now on this person is to see to it, or nobody. @throws {NotFound} @throws {Conflict} */
export function assignContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  { assignee, note }: z.output<typeof Assignment>,
): Promise<ContainerException> {
  return actOnContainerException(access, target, { action: 'assign', assignee, note });
}
