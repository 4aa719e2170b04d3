import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { WithNote } from '#lib/triage/act-text.ts';
import { actOnContainerException, type ContainerExceptionTarget } from './act-on-container-exception.ts';

export const Acknowledgement = z.object(WithNote);

/** Somebody has seen it and deals with it. @throws {NotFound} @throws {Conflict} */
export function acknowledgeContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  { note }: z.output<typeof Acknowledgement>,
): Promise<ContainerException> {
  return actOnContainerException(access, target, { action: 'acknowledge', note });
}
