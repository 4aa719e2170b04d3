/** How customs words its activities, and whether the sender flags them as holds. */
interface Wording {
  readonly message: string;
  readonly isHold?: true;
  /** Writes a released quantity. */
  readonly releases?: true;
}

const WORDING = {
  '11': { message: 'In-Bond Arrived, Complete Movement' },
  '15': { message: 'Released Quantity Deleted' },
  '19': { message: 'Actual Conveyance Arrival' },
  '1A': { message: 'Entered, Intensive Examination Required', isHold: true },
  '1B': { message: 'Released, Intensive Examination Completed', releases: true },
  '1C': { message: 'Entered and Released, General Examination', releases: true },
  '1F': { message: 'CBP Hold Removed at In-Bond Destination Port' },
  '1G': { message: 'CBP Hold Placed at In-Bond Destination Port', isHold: true },
  '1H': { message: 'CBP Hold Placed at Port of Discharge', isHold: true },
  '1I': { message: 'CBP Hold Removed at Port of Discharge' },
  '1J': { message: 'In-Bond Movement Authorized, Bill Open' },
  '1R': { message: 'Pending General Order Eligibility' },
  '1S': { message: 'Ordered to General Order' },
  '1T': { message: 'Seized' },
  '1U': { message: 'Sent to General Order Warehouse' },
  '1W': { message: 'Permit to Transfer Authorized, Bill Open' },
  '1X': { message: 'Transfer for Examination to CES', isHold: true },
  '1Z': { message: 'Ocean Terminal Release' },
  '2H': { message: 'CBPA Miscellaneous Hold Placed at Port of Discharge', isHold: true },
  '2I': { message: 'CBPA Miscellaneous Hold Removed at Port of Discharge' },
  '2O': { message: 'ISF Hold, No ISF on File', isHold: true },
  '2Q': { message: 'Do Not Load, No ISF on File', isHold: true },
  '3Z': { message: 'Security Filing on File' },
  '4A': { message: 'Override to Intensive Examination', isHold: true },
  '4C': { message: 'Override to General Examination', releases: true },
  '4E': { message: 'Entry Cancelled' },
  '4O': { message: 'ISF Hold Removed' },
  '4Q': { message: 'Do Not Load Removed' },
  '4Z': { message: 'Cancel Ocean Terminal Release' },
  '54': { message: 'Carrier Bill Deleted' },
  '55': { message: 'Carrier Bill Added' },
  '56': { message: 'Carrier Bill Changed' },
  '5H': { message: 'Entry Processing Hold', isHold: true },
  '5I': { message: 'Entry Processing Hold Removed' },
  '72': { message: 'USDA Inspection/Document Review Hold, Port of Discharge', isHold: true },
  '73': { message: 'USDA Fumigation Hold, Port of Discharge', isHold: true },
  '75': { message: 'USDA Inspection/Document Review Hold Removed' },
  '76': { message: 'USDA Fumigation Hold Removed' },
  '7H': { message: 'Non-Intrusive Inspection Hold', isHold: true },
  '7I': { message: 'Non-Intrusive Inspection Hold Removed' },
  '83': { message: 'Permit to Transfer Cancelled' },
  '84': { message: 'Transfer for Examination Cancelled' },
  '95': { message: 'In-Bond Deleted' },
  ESA: { message: 'Entry Summary Accepted' },
  FX: { message: 'FDA Inspection Hold', isHold: true },
  FZ: { message: 'FDA Inspection Hold Removed' },
  G5: { message: 'FWS Inspection Hold', isHold: true },
  G7: { message: 'FWS Inspection Hold Removed' },
  GY: { message: 'FDA Denied Entry', isHold: true },
  LU: { message: 'FDA Documents Required', isHold: true },
  LX: { message: 'FDA Documents Required Removed' },
  MN: { message: 'CPSC Documents Required', isHold: true },
  MP: { message: 'CPSC Documents Required Removed' },
  S1: { message: 'Bill Matched to ISF' },
  S2: { message: 'Bill Not Matched, ISF Will Be Cancelled in 30 Days' },
  S3: { message: 'Bill Not Matched, ISF Will Be Cancelled in 25 Days' },
} as const satisfies Record<string, Wording>;

export type CustomsCode = keyof typeof WORDING;

export function wordingOf(code: CustomsCode): Wording {
  return WORDING[code];
}
