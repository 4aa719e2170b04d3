import { expect, test } from 'vitest';
import { toPlainError } from './to-plain-error.ts';

test.each([
  ["Element 'CommodityCode': The value is not a valid HS code.", 'CommodityCode is not a valid HS code'],
  [
    "Element 'CommodityCode': The value '99286530' is not a valid HS code.",
    "CommodityCode '99286530' is not a valid HS code",
  ],
  ["Element 'GrossMass': the value … is not a decimal.", 'GrossMass is not a decimal'],
  ["Goods item 3: element 'OriginCountry' is missing.", "Goods item 3: element 'OriginCountry' is missing"],
  ['The EORI number is not valid', 'The EORI number is not valid'],
  ['To be continued...', 'To be continued...'],
  ["Element 'A", "Element 'A"],
  ['', ''],
])('%j reads %j', (message, plain) => {
  expect(toPlainError(message)).toBe(plain);
});
