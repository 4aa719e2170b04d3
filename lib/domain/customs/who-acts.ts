import { z } from 'zod';
import { type DispositionEffect, findDispositionCode, normaliseDispositionCode } from './disposition-code.ts';

/** Who must act before a hold can go. */
export const ActingParty = z.enum([
  'cbp',
  'agriculture',
  'other-agency',
  'line',
  'terminal',
  'isf-filer',
  'unknown',
]);
export type ActingParty = z.infer<typeof ActingParty>;

export const ACTING_PARTY_IN_WORDS: Readonly<Record<ActingParty, string>> = {
  cbp: 'CBP',
  agriculture: 'Agriculture',
  'other-agency': 'Other agency',
  line: 'Line',
  terminal: 'Terminal',
  'isf-filer': 'ISF filer',
  unknown: 'Not known',
};

/** The Department of Agriculture's own: Marketing Service, plant and animal health, food safety. */
const AGRICULTURE_AGENCIES: ReadonlySet<string> = new Set(['AMS', 'APHIS', 'FSIS', 'USDA']);

/** Codes whose agency CBP's table leaves to their meaning. */
const AGRICULTURE_CODES: ReadonlySet<string> = new Set(['2G', '2H', '71', '72', '73', '77', '78', '79']);
const OTHER_AGENCY_CODES: ReadonlySet<string> = new Set(['3G', '3H', 'A3']);
const ISF_CODES: ReadonlySet<string> = new Set(['2O', '2P', '2Q', '2R']);

/** Who must act on a hold that customs reported on a bill, told by its disposition code; CBP where the code says no more. */
export function whoActsOnCode(code: string | null): ActingParty {
  if (code === null) return 'cbp';
  const disposition = findDispositionCode(code);
  if (ISF_CODES.has(code) || disposition?.effects.includes('ISF')) return 'isf-filer';
  if (AGRICULTURE_CODES.has(code)) return 'agriculture';
  if (OTHER_AGENCY_CODES.has(code)) return 'other-agency';
  return toPartyOfAgency(disposition?.agency ?? 'CBP');
}

/**
 * Who must act on a hold of a container, told by its type. Its code is read only where the type is CUSTOMS, and where it is
 * OTHER and CBP's table knows the code as one that holds: on the holds of lines and terminals the same letters mean something
 * else (domain notes, fact 7).
 */
export function whoActsOnContainerHold(hold: { type: string | null; code: string | null }): ActingParty {
  switch (hold.type) {
    case 'CUSTOMS':
      return whoActsOnCode(hold.code);
    case 'FREIGHT':
    case 'CARRIER':
      return 'line';
    case 'TERMINAL':
      return 'terminal';
    case 'OTHER':
      return whoActsOnCodeOfOther(normaliseDispositionCode(hold.code));
    case null:
      return 'unknown';
    default:
      return KNOWN_AGENCIES.has(hold.type) ? toPartyOfAgency(hold.type) : 'unknown';
  }
}

const HOLDING: ReadonlySet<DispositionEffect> = new Set(['PLACE', 'EXAM', 'LOAD_STOP', 'DENY']);

/** Senders call holds of agencies OTHER that have no type of their own. */
function whoActsOnCodeOfOther(code: string | null): ActingParty {
  const holds = findDispositionCode(code)?.effects.some((effect) => HOLDING.has(effect));
  return holds ? whoActsOnCode(code) : 'unknown';
}

/** Types of holds of a container that tell by themselves who must act. */
export function listTypesOfParty(actor: ActingParty): string[] {
  return ['FREIGHT', 'CARRIER', 'TERMINAL', ...KNOWN_AGENCIES].filter(
    (type) => whoActsOnContainerHold({ type, code: null }) === actor,
  );
}

const KNOWN_AGENCIES: ReadonlySet<string> = new Set(
  'AMS APHIS CBP CDC CPSC DEA EPA FDA FSIS FWS NHTSA OFAC TTB USCG USDA'.split(' '),
);

function toPartyOfAgency(agency: string): ActingParty {
  if (agency === 'CBP') return 'cbp';
  return AGRICULTURE_AGENCIES.has(agency) ? 'agriculture' : 'other-agency';
}
