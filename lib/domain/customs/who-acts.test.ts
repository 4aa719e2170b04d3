import { expect, test } from 'vitest';
import { listDispositionCodes } from './disposition-code.ts';
import {
  ACTING_PARTY_IN_WORDS,
  ActingParty,
  listTypesOfParty,
  whoActsOnCode,
  whoActsOnContainerHold,
} from './who-acts.ts';

test.each([
  ['1H', 'cbp'],
  ['1G', 'cbp'],
  ['7H', 'cbp'],
  ['5H', 'cbp'],
  ['1A', 'cbp'],
  ['97', 'cbp'],
  ['K5', 'cbp'],
  ['2H', 'agriculture'],
  ['72', 'agriculture'],
  ['79', 'agriculture'],
  ['N1', 'agriculture'],
  ['G1', 'agriculture'],
  ['F0', 'agriculture'],
  ['3H', 'other-agency'],
  ['FX', 'other-agency'],
  ['GL', 'other-agency'],
  ['A3', 'other-agency'],
  ['2O', 'isf-filer'],
  ['2Q', 'isf-filer'],
  ['S5', 'isf-filer'],
  ['ZQ', 'cbp'],
  [null, 'cbp'],
] as const)('on a hold %s of the bill acts: %s', (code, party) => {
  expect(whoActsOnCode(code)).toBe(party);
});

test('everything that can be open has somebody known who acts', () => {
  for (const { code } of listDispositionCodes()) expect(whoActsOnCode(code)).not.toBe('unknown');
});

test.each([
  ['CUSTOMS', '1H', 'cbp'],
  ['CUSTOMS', '2H', 'agriculture'],
  ['CUSTOMS', null, 'cbp'],
  ['FREIGHT', '7H', 'line'],
  ['CARRIER', '2O', 'line'],
  ['TERMINAL', '1H', 'terminal'],
  ['USDA', '1H', 'agriculture'],
  ['FDA', '1H', 'other-agency'],
  ['CBP', null, 'cbp'],
  ['OTHER', 'MN', 'other-agency'],
  ['OTHER', 'G5', 'other-agency'],
  ['OTHER', 'g5 - FWS inspection', 'other-agency'],
  ['OTHER', '2O', 'isf-filer'],
  ['OTHER', '1H', 'cbp'],
  ['OTHER', '1I', 'unknown'],
  ['OTHER', 'TMF', 'unknown'],
  ['OTHER', null, 'unknown'],
  ['SOMETHING NEW', '1H', 'unknown'],
  [null, '1H', 'unknown'],
] as const)('on a %s hold %s of a container acts: %s', (type, code, party) => {
  expect(whoActsOnContainerHold({ type, code })).toBe(party);
});

test('a type that tells who acts tells it without a code', () => {
  expect(listTypesOfParty('line')).toEqual(['FREIGHT', 'CARRIER']);
  expect(listTypesOfParty('agriculture')).toEqual(['AMS', 'APHIS', 'FSIS', 'USDA']);
  expect(listTypesOfParty('unknown')).toEqual([]);
});

test('every party has a name', () => {
  for (const party of ActingParty.options) expect(ACTING_PARTY_IN_WORDS[party]).not.toBe('');
});
