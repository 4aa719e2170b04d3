import type { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { Acknowledgement, acknowledgeContainerException } from './acknowledge-container-exception.ts';
import type { ContainerExceptionTarget } from './act-on-container-exception.ts';
import { Assignment, assignContainerException } from './assign-container-exception.ts';
import { NoteOn, noteOnContainerException } from './note-on-container-exception.ts';
import { Reopening, reopenContainerException } from './reopen-container-exception.ts';
import { Resolution, resolveContainerException } from './resolve-container-exception.ts';
import { Snoozing, snoozeContainerException } from './snooze-container-exception.ts';
import { Undo, undoOnContainerException } from './undo-on-container-exception.ts';

/** Reads what was sent as a schema says; throws what the caller is to be told. */
type Read = <Schema extends z.ZodType>(schema: Schema) => Promise<z.output<Schema>>;

interface OfferedAct {
  summary: string;
  body: z.ZodType;
  perform: (access: Access, target: ContainerExceptionTarget, read: Read) => Promise<ContainerException>;
}

function offer<Body extends z.ZodType>(
  summary: string,
  body: Body,
  run: (
    access: Access,
    target: ContainerExceptionTarget,
    body: z.output<Body>,
  ) => Promise<ContainerException>,
): OfferedAct {
  return { summary, body, perform: async (access, target, read) => run(access, target, await read(body)) };
}

/** Everything a person can do to a container exception, by its word in the address. */
export const CONTAINER_EXCEPTION_ACTS: Readonly<Record<string, OfferedAct>> = {
  acknowledge: offer('Acknowledge a container exception', Acknowledgement, acknowledgeContainerException),
  assign: offer('Assign a container exception to somebody, or nobody', Assignment, assignContainerException),
  snooze: offer('Let a container exception sleep', Snoozing, snoozeContainerException),
  resolve: offer('Resolve a container exception, for a reason', Resolution, resolveContainerException),
  reopen: offer('Open a container exception again', Reopening, reopenContainerException),
  note: offer('Write a note on a container exception', NoteOn, noteOnContainerException),
  undo: offer('Take back what you did to a container exception', Undo, undoOnContainerException),
};
