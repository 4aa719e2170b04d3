import type { Remark } from '../remark.ts';
import { sentence } from '../sentences/sentence.ts';
import type { BillStatus } from './bill.ts';
import { clip } from './describe-activity.ts';
import type { MergedActivity } from './merge-activities.ts';
import type { BillEvidence } from './status.ts';

/** The rows of the status table that an open hold or a seizure decides, whatever was released. */
const HELD_WHATEVER_IS_RELEASED: ReadonlySet<BillStatus> = new Set(['seized', 'denied', 'held']);

/** What a person should be told about a bill beside its status. */
export function listBillRemarks(input: {
  status: BillStatus;
  evidence: BillEvidence;
  ledgerRemarks: Remark[];
  /** Every account that was ever named, sorted. */
  accounts: string[];
  /** Some message about it came without `sentAt`. */
  undated: boolean;
}): Remark[] {
  const { release, activities } = input.evidence;
  const remarks = activities.flatMap(toUnreadableDate).concat(input.ledgerRemarks, release.remarks);
  if (release.standing.length > 0 && HELD_WHATEVER_IS_RELEASED.has(input.status)) {
    remarks.push({
      code: 'released-but-held',
      text: sentence('billRemark.releasedButHeld'),
    });
  }
  if (input.accounts.length > 1) {
    remarks.push({
      code: 'several-accounts',
      text: sentence('billRemark.severalAccounts', { accounts: input.accounts.map(clip).join(', ') }),
    });
  }
  if (input.undated) {
    remarks.push({
      code: 'no-sent-at',
      text: sentence('billRemark.undated'),
    });
  }
  return remarks;
}

function toUnreadableDate({ unreadableDay, code }: MergedActivity): Remark[] {
  if (unreadableDay === null) return [];
  const quote = clip(unreadableDay);
  const text =
    code === null
      ? sentence('billRemark.unreadableDateWithoutCode', { quote })
      : sentence('billRemark.unreadableDate', { quote, code });
  return [{ code: 'unreadable-date', text }];
}
