import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import { findFactOrigins } from '#lib/provenance/find-fact-origins.ts';
import { toContainerException, toFactIds } from './to-container-exception.ts';

/** Episodes as they are shown today, in the order given. */
export async function toContainerExceptions(
  access: Access,
  episodes: readonly EpisodeState[],
): Promise<ContainerException[]> {
  const origins = await findFactOrigins(access.workspaceId, episodes.flatMap(toFactIds));
  return episodes.map((episode) => toContainerException(episode, access, origins));
}
