import type { DispositionEffect } from '#lib/domain/customs/disposition-code.ts';

const AGENCIES: Readonly<Record<string, string>> = {
  CBP: 'CBP',
  APHIS: 'Agriculture (APHIS)',
  FSIS: 'Agriculture (FSIS)',
  AMS: 'Agriculture (AMS)',
  FDA: 'FDA',
  CDC: 'CDC',
  CPSC: 'CPSC',
  DEA: 'DEA',
  EPA: 'EPA',
  FWS: 'Fish & Wildlife',
  NHTSA: 'NHTSA',
  OFAC: 'OFAC',
  TTB: 'TTB',
  USCG: 'Coast Guard',
};

/** Whom to chase for an open hold of a bill. */
export function toWhoActs(hold: { agency: string | null; effect: DispositionEffect | null }): string {
  if (hold.effect === 'LOAD_STOP') return 'ISF filer';
  if (hold.agency === null) return 'CBP or agency not said';
  return AGENCIES[hold.agency] ?? hold.agency;
}
