import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { RequiredText } from '#lib/triage/act-text.ts';
import { actOnContainerException, type ContainerExceptionTarget } from './act-on-container-exception.ts';

export const NoteOn = z.object({ note: RequiredText });

/** Somebody writes something about it; `@Name` of a member speaks to them. @throws {NotFound} @throws {Conflict} */
export function noteOnContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  { note }: z.output<typeof NoteOn>,
): Promise<ContainerException> {
  return actOnContainerException(access, target, { action: 'note', note });
}
