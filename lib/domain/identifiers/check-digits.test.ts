import { describe, expect, test } from 'vitest';
import { isValidContainerNumber } from './is-valid-container-number.ts';
import { isValidImo } from './is-valid-imo.ts';
import { isValidMrn } from './is-valid-mrn.ts';

describe('container numbers', () => {
  test.each([
    'CSQU3054383',
    'MSKU6011672',
    'TEXU3070079',
    'TCLU4609122',
    'MAEU8190558',
    'HLBU2194337',
    'CMAU5110875',
    'EGHU9120458',
    'OOLU8801127',
    'TGHU7003185',
    'MRKU3102777',
    'TEMU5522019',
    'BMOU4286229',
    'FCIU4001875',
    'HJMU1200048',
    'MSCU1234566',
    'MSCU7654329',
    'MSCU9876541',
  ])('%s passes', (number) => expect(isValidContainerNumber(number)).toBe(true));

  test('a remainder of ten is written as 0', () => {
    expect(isValidContainerNumber('CSQU3054070')).toBe(true);
  });

  test.each([
    ['MSCU1234567', "a sender's own sample"],
    ['MSCU7654321', "a sender's own sample"],
    ['MSCU9876543', "a sender's own sample"],
    ['CSQU3054384', 'a wrong digit'],
    ['CSQU3054383XYZ', 'more than eleven characters'],
    ['MSCU12345678901', 'more than eleven characters'],
    ['hello,1234567', 'no container at all'],
    ['CSQA3054383', 'no equipment category'],
    ['csqu3054383', 'not normalised'],
    ['', 'nothing'],
  ])('%s fails: %s', (number) => expect(isValidContainerNumber(number)).toBe(false));
});

describe('MRNs', () => {
  test.each([
    '10NL5663962BE1E825',
    '06DE586600006143E1',
    '26NL0009XK4400A1B5',
    '26NL000850A1B2C3D6',
    '26NL0008505F7K2RB9',
    '26NL000432QW88T2R9',
    ' 26nl0009xk4400a1b5 ',
  ])('%s passes', (mrn) => expect(isValidMrn(mrn)).toBe(true));

  test.each([
    '26NL9876543210M123',
    '26NL0009XK4400A1B4',
    '26NL0009XK4400A1B',
    '26NL0009XK4400A1B55',
    'NL260009XK4400A1B5',
    '26NL0009XK4400A1BX',
    '',
  ])('%s fails', (mrn) => expect(isValidMrn(mrn)).toBe(false));
});

describe('IMO numbers', () => {
  test.each(['9811000', '9893890', '9074729'])('%s passes', (imo) => expect(isValidImo(imo)).toBe(true));
  test.each(['1234', '9811001', '98110000', 'IMO9811000', ''])('%s fails', (imo) =>
    expect(isValidImo(imo)).toBe(false),
  );
});
