import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { actOnContainerException, type ContainerExceptionTarget } from './act-on-container-exception.ts';

export const Undo = z.object({
  actId: z.uuid().optional().meta({ description: 'What to take back; else the newest of your own.' }),
});

/**
 * Takes back what this person did to it within the last ten minutes, if nobody has acted on it since. It counts as never
 * done and stays in the history.
 * @throws {NotFound} @throws {Conflict} @throws {Invalid} when there is nothing to take back.
 */
export function undoOnContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  { actId }: z.output<typeof Undo>,
): Promise<ContainerException> {
  return actOnContainerException(access, target, {
    action: 'undo',
    ...(actId === undefined ? {} : { undoes: actId.toLowerCase() }),
  });
}
