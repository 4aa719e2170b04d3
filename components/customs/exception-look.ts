import type { IconName } from '#components/ui/icons.ts';
import { KnownExceptionName } from '#lib/domain/exceptions/container-exception.ts';

const ICONS: Record<KnownExceptionName, IconName> = {
  rolledCargo: 'rolled',
  streetDwell: 'truck',
  demurrageRisk: 'calendar',
  railDwell: 'rail',
  splitCargo: 'split',
  demurrageDetected: 'demurrage',
  activeHold: 'held',
  noRailSightings: 'silent',
  isf5RequirementDetected: 'filed',
};

/** The icon of an exception; a name we have not met gets the question mark. */
export function toExceptionIcon(name: string): IconName {
  const known = KnownExceptionName.safeParse(name);
  return known.success ? ICONS[known.data] : 'unknown';
}

/** Up to here money runs or free time does while customs holds; up to the second, it soon may. */
const PRESSING_RANK = 3;
const LAST_URGENT_RANK = 99_999;

/** The colour of an urgency: red where money or cargo is at stake today, amber where it soon will be. */
export function toUrgencyTone(rank: number): 'held' | 'urgent' | 'quiet' {
  if (rank <= PRESSING_RANK) return 'held';
  return rank <= LAST_URGENT_RANK ? 'urgent' : 'quiet';
}
