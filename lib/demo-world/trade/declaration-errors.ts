import type { Random } from '../random.ts';

/** A fault of the sender's own checks, before anything went to customs. */
export function internalFault(random: Random): string {
  return random.pick([
    `Element 'GrossMass': the value '${random.int(1, 9)}${random.digits(3)},${random.digits(2)}' is not a decimal.`,
    `Goods item ${random.int(1, 12)}: element 'OriginCountry' is missing.`,
    `Goods item ${random.int(1, 12)}: net mass ${random.int(200, 900)} is greater than gross mass ${random.int(100, 190)}.`,
  ]);
}

/** The message does not fit customs' schema. */
export function schemaFault(random: Random): string {
  return random.pick([
    "Element 'CommodityCode': The value is not a valid HS code.",
    `Element 'CommodityCode': The value '${random.digits(8)}' is not a valid HS code.`,
    `Element 'CommodityCode': The value '${random.digits(6)}' is not a valid HS code.`,
    `Element 'PackageMarks': The value '${random.text(9, 'ABCDEF/ ')}' exceeds the maximum length of 512.`,
  ]);
}

/** Customs understood the message and refuses it. */
export function customsRefusal(random: Random): string {
  return random.pick([
    `Document C644 with reference 'COI.NL.${random.int(2024, 2026)}.${random.digits(7)}' is not known.`,
    `Document N954 with reference 'EUR1-${random.digits(6)}' is not known.`,
    `Guarantee '${random.digits(2)}NL${random.digits(13)}' has not enough credit left: ${random.int(100, 9000)}.${random.digits(2)} EUR.`,
    `The EORI number 'NL${random.digits(9)}' of the consignee is not valid.`,
  ]);
}
