import type { Access } from '#lib/auth/access.ts';
import { getBill } from '#lib/customs/get-bill.ts';
import type { Bill } from '#lib/domain/customs/bill.ts';
import type { DeclarationLink } from '#lib/domain/declarations/declaration.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { NotFound } from '#lib/errors.ts';
import { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';

/** One story is told of few bills; more of them are no story. */
const MOST_BILLS = 5;
const MOST_EXCEPTIONS = '100';

export interface LinkedCargo {
  bill: Bill;
  /** A person said so; else an equal reference suggests it. */
  confirmed: boolean;
  exceptions: ContainerException[];
}

/**
 * The bills of a declaration with their activities, and the exceptions of their containers: those a person confirmed,
 * and while there is none, those that are suggested.
 */
export async function findLinkedCargo(
  access: Access,
  links: readonly DeclarationLink[],
): Promise<LinkedCargo[]> {
  const ofBills = links.filter(({ kind, state }) => kind === 'bill' && state !== 'rejected');
  const confirmed = ofBills.filter(({ state }) => state === 'confirmed');
  const told = (confirmed.length > 0 ? confirmed : ofBills).slice(0, MOST_BILLS);
  const found = await Promise.all(told.map((link) => readCargo(access, link)));
  return found.flatMap((cargo) => cargo ?? []);
}

async function readCargo(access: Access, { id, state }: DeclarationLink): Promise<LinkedCargo | null> {
  // A person may have linked a bill that no message has named yet.
  const bill = await getBill(access, id).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (bill === null) return null;
  const query = ContainerExceptionQuery.parse({ bill: bill.billNumber, limit: MOST_EXCEPTIONS });
  const { items } = await listContainerExceptions(access, query);
  return { bill, confirmed: state === 'confirmed', exceptions: items };
}
