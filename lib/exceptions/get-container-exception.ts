import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessContainer } from '#lib/domain/containers/assess-container.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { NotFound } from '#lib/errors.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { toContainerExceptions } from './to-container-exceptions.ts';

/** One episode of a container exception, folded again from the facts about its container. @throws {NotFound} */
export async function getContainerException(access: Access, id: string): Promise<ContainerException> {
  const { workspaceId } = access;
  const containerNumber = validate(id) ? await findContainerNumber(workspaceId, id) : undefined;
  if (containerNumber === undefined) throw new NotFound(`No container exception ${id} is known.`);
  const facts = await loadTradeEvents(getWorkspaceDatabase(workspaceId).pool, workspaceId, 'container', [
    containerNumber,
  ]);
  const voyages = assessContainer(containerNumber, facts.get(containerNumber) ?? []);
  const episode = voyages
    .flatMap(({ exceptions }) => exceptions)
    .find((each) => each.id === id.toLowerCase());
  const [exception] = episode ? await toContainerExceptions(access, [episode]) : [];
  if (!exception) throw new NotFound(`No container exception ${id} is known.`);
  return exception;
}

async function findContainerNumber(workspaceId: string, id: string): Promise<string | undefined> {
  const row = await getWorkspaceDatabase(workspaceId).prisma.containerException.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { containerNumber: true },
  });
  return row?.containerNumber;
}
