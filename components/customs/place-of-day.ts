import type { LastFreeDayKind } from '#lib/domain/containers/container.ts';

/**
 * Where a last free day is meant, when that is known. The port's day is the terminal's where the box is discharged. The
 * line's, the rail's and detention's are at places that no message names: nothing is guessed for them.
 */
export function toPlaceOfDay(
  kind: LastFreeDayKind,
  destinationPort: string | null | undefined,
): string | null {
  return kind === 'port' ? (destinationPort ?? null) : null;
}
