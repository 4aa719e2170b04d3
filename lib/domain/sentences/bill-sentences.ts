/** What the rules say about bills. */
export const billSentences = {
  /** A day within a sentence, where it has no date. */
  calendarDay: { unknown: 'an unknown day' },

  /** An activity of customs within a sentence. */
  activity: {
    listed: '{code} ({meaning})',
    quoted: '{code} ("{quote}")',
    unlisted: "{code} (not in CBP's list)",
    withoutCode: 'an activity without a code ("{quote}")',
    silent: 'an activity without a code ("no code and no message")',
  },

  /** An activity named by its code and day alone. */
  dated: {
    known: '{code} of {day}',
    withoutCode: 'an activity without a code of {day}',
  },

  /** What an activity means where CBP's table does not say it. */
  meaning: {
    unlisted: "{code}, a code that is not in CBP's list",
    silent: 'no code and no message',
  },

  /** A release, as the sentences about it begin. */
  released: {
    plainly: 'Released',
    on: 'Released {day} by {code}',
    onQuantity: 'Released {day} by {code} (quantity {quantity})',
    someDay: 'Released on an unknown day by {code}',
    someDayQuantity: 'Released on an unknown day by {code} (quantity {quantity})',
  },

  /** How a hold was opened, as the sentences about it begin or go on. */
  opening: {
    placed: '{activity} placed {day}',
    placedAgainstFlag: '{activity} placed {day} (its message says it is no hold, the code says it is)',
    flagged: '{activity} of {day} is flagged as a hold by its message',
  },

  /** Why a bill stands as it does. */
  bill: {
    stillOpen: '{opening} is still open.',
    notGone: '{opening} and nothing has said since that it is gone.',
    releasedButOpen: '{released}, but {opening} is still open.',
    releasedButNotGone: '{released}, but {opening} and nothing has said since that it is gone.',
    releaseLiftsNoHold: '{released}; a release does not lift a hold.',
    released: '{released}.',
    releasedBeforeSeizure: '{released}, before the seizure.',
    releasedBeforeThat: '{released}, before that.',
    noLongerCounts: '{released}: this release no longer counts.',
    seized: 'Seized: {activity} on {day}, and no release followed. A seized quantity is not released.',
    generalOrder:
      '{activity} on {day}, and no release came after it. A quantity in General Order is not released.',
    takenBack: 'The release of {otherDay} by {code} was taken back by {activity} on {day}.',
    noReleaseFollowed: 'No release has followed.',
    contradicted:
      '{released}, yet container {containerNumber} has an active {hold} hold, reported {day}. One of the two is wrong or out of date.',
    contradictedByUnnamed:
      '{released}, yet container {containerNumber} has an active unnamed hold, reported {day}. One of the two is wrong or out of date.',
    flaggedRelease: '{released}, yet its message flags it as a hold. Ask which of the two is meant.',
    releasedSoFar: 'Released so far: {quantity} of {otherQuantity} manifested. The rest is not released.',
    manifested: 'Manifested quantity {quantity}, by {activity} of {day}.',
    noHoldOpen: 'No hold is open.',
    quantityUnknown: 'The released quantity is not known, so it cannot be compared.',
    manifestUnknown: 'Released quantity {quantity}; the manifested quantity is not known.',
    quantities: 'Released quantity {quantity}, manifested {otherQuantity}.',
    inBond: '{activity} of {day} lets it move under bond or permit; that is not a release.',
    oneActivity:
      'One activity is reported and none of them releases or holds the bill now. The last: {activity} of {day}.',
    severalActivities:
      '{count} activities are reported and none of them releases or holds the bill now. The last: {activity} of {day}.',
    dateAlone: 'A release date of {day} is reported with {meaning}; a date alone releases nothing.',
    nothingReported: 'Customs has reported nothing about this bill yet.',
    andMore: 'And {count} more.',
  },

  /** What a person should be told about a bill beside its status. */
  billRemark: {
    releasedButHeld: 'Customs has released it, but it is still held: a release does not lift a hold.',
    severalAccounts: 'Messages about it name several accounts: {accounts}.',
    undated: 'A message about it does not say when it was sent; it counts as older than all others.',
    unreadableDate:
      'The date "{quote}" of {code} cannot be read; it stands in the order by the day it was first reported.',
    unreadableDateWithoutCode:
      'The date "{quote}" of an activity without a code cannot be read; it stands in the order by the day it was first reported.',
    removedNothing: '{dated} removes {codes}, but none was open then; it has no effect.',
    removedNoHold: '{dated} removes hold, but none was open then; it has no effect.',
    flaggedThoughReleasing: '{dated} releases, yet its message flags it as a hold.',
    flaggedThoughRemoving: '{dated} removes a hold, yet its message flags it as a hold.',
    revokedNothing: '{dated} takes back a release, but none stood then.',
  },

  /** When free time ends, within a sentence. */
  when: { today: 'today', tomorrow: 'tomorrow', inDays: 'in {count} days' },

  /** The status of a bill, within a sentence. */
  billStatus: {
    seized: 'seized',
    denied: 'denied',
    held: 'held',
    'general-order': 'general order',
    'release-revoked': 'release revoked',
    conflict: 'conflict',
    'partially-released': 'partially released',
    cleared: 'cleared',
    'in-bond': 'in bond',
    filed: 'filed',
    'no-decision': 'no decision',
  },

  /** The bucket of a bill, within a sentence. */
  bucket: { held: 'held', conflict: 'conflict', pending: 'pending', cleared: 'cleared' },
} as const;
