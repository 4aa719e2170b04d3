import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { ActWish } from '#lib/domain/exceptions/decide-act.ts';
import { Conflict, Invalid, NotFound } from '#lib/errors.ts';
import { recordContainerExceptionActs } from './record-container-exception-acts.ts';
import { toContainerExceptions } from './to-container-exceptions.ts';

/** Which exception, and which version of it the person saw; without one nothing is compared. */
export interface ContainerExceptionTarget {
  id: string;
  version?: string | null;
}

/**
 * Does one thing to one container exception, and answers with how it stands then.
 *
 * @throws {NotFound}
 * @throws {Conflict} with the current exception, when it has changed since that version or has closed.
 * @throws {Invalid} when it cannot be done to this one.
 */
export async function actOnContainerException(
  access: Access,
  target: ContainerExceptionTarget,
  wish: ActWish,
): Promise<ContainerException> {
  const outcomes = validate(target.id) ? await recordContainerExceptionActs(access, [target], wish) : [];
  const [outcome] = outcomes;
  if (!outcome || outcome.kind === 'unknown')
    throw new NotFound(`No container exception ${target.id} is known.`);
  if (outcome.kind === 'refused' && outcome.because === 'impossible') throw new Invalid(outcome.reason);
  const [exception] = await toContainerExceptions(access, [outcome.episode]);
  if (!exception) throw new NotFound(`No container exception ${target.id} is known.`);
  if (outcome.kind === 'refused') throw new Conflict(outcome.reason, exception);
  return exception;
}
