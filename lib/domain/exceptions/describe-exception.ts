import type { KnownExceptionName } from './container-exception.ts';
import type { Roll } from './roll.ts';

const TITLES: Readonly<Record<KnownExceptionName, string>> = {
  rolledCargo: 'Moved to another vessel',
  streetDwell: 'Street dwell: the empty has not come back',
  demurrageRisk: 'Demurrage risk',
  railDwell: 'Rail dwell',
  splitCargo: 'Split cargo',
  demurrageDetected: 'Demurrage',
  activeHold: 'Active hold',
  noRailSightings: 'No rail sightings',
  isf5RequirementDetected: 'ISF-5 filing required',
};

/** An exception's name in words; one we have not met reads as it is spelt: `customsExamDelay` is "Customs exam delay". */
export function describeException(name: string, roll: Roll | null): string {
  if (roll?.direction === 'rolled') return 'Rolled to a later arrival';
  if (roll?.direction === 'advanced') return 'Advanced to an earlier arrival';
  if (Object.hasOwn(TITLES, name)) return TITLES[name as KnownExceptionName];
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Exception without a name';
}
