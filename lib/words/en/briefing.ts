/** What a coordinator reads at eight in the morning. */
export const briefing = {
  title: 'Briefing',
  untouched: 'Nothing has been heard from any sender yet.',
  sentence: {
    held: '{held, plural, =0 {Nothing is held} one {# bill is held} other {# bills are held}}.',
    heldColliding:
      '{held, plural, =0 {No bill is held} one {# bill is held} other {# bills are held}}. Free time ends within {days, plural, one {# day} other {# days}} for {count, plural, one {# held box} other {{boxes} held boxes}}.',
    heldPast:
      '{held, plural, =0 {No bill is held} one {# bill is held} other {# bills are held}}. Free time is over for {pastCount, plural, one {# box} other {{past} boxes}}.',
    heldCollidingPast:
      '{held, plural, =0 {No bill is held} one {# bill is held} other {# bills are held}}. Free time ends within {days, plural, one {# day} other {# days}} for {count, plural, one {# held box} other {{boxes} held boxes}} and is over for {pastCount, plural, one {# box} other {{past} boxes}}.',
    changed: '{held, plural, one {# bill} other {# bills}} newly held, {cleared, number} newly cleared.',
    chase: 'Chase {name} first: {holds, plural, one {# open hold} other {# open holds}}.',
  },
  tile: {
    bills: 'bills',
    openExceptions: 'Open exceptions',
    notAcknowledged: 'not acknowledged',
    declarations: 'declarations',
  },
  collisions: {
    title: 'Held, and free time ends within {days, plural, one {# day} other {# days}}',
    nothing: 'Nothing that is held runs out of free time.',
    theirBills:
      '{count, plural, one {the bill of these boxes, as it is} other {the # bills of these boxes, as they are}} when it is opened',
    soonestBills:
      'of the bills of these boxes the {count, number} whose free time ends first, as they are when it is opened',
    asBills: '{count, plural, one {Its bill} other {Their # bills}} as a list',
  },
  past: {
    title: 'Past the last free day',
    nothing: 'No box stands past its last free day.',
  },
  ready: {
    title: 'Ready to go',
    nothing: 'No box is ready to go: none is cleared, available, without holds and in free time.',
  },
  all: 'All',
  allCounted: 'All {count}',
  column: {
    container: 'Container',
    containerAndBill: 'Container, bill',
    lastFreeDay: 'Last free day',
    owed: 'Owed',
    accrued: 'Accrued',
    customs: 'Customs',
    holds: 'Holds',
    bill: 'Bill',
    status: 'Status',
    account: 'Account',
  },
  declarations: {
    title: 'Declarations that need action',
    nothing: 'No declaration needs action.',
  },
  actors: {
    title: 'Holds by who must act',
    nothing: 'No hold is open.',
    who: 'Who must act',
    share: 'Share',
    holds: 'Holds',
  },
  lifted: {
    title: 'Time to clear',
    nothing: 'No hold was lifted in the last {days, number} days.',
    chart: 'Median days a hold stood, by the day it was lifted',
    caption: 'Median days a hold stood, by the day it was lifted; {count, number} lifted in all.',
    bar: '{day}: {days, plural, one {# day} other {# days}}',
    asTable: 'As a table',
    liftedOn: 'Lifted on',
    holds: 'Holds',
    median: 'Median days',
  },
  changes: {
    title: 'What changed',
    since: 'since <at></at>',
    newlyHeld: { title: 'Newly held', nothing: 'Nothing new is held.' },
    newlyCleared: { title: 'Newly cleared', nothing: 'Nothing was cleared.' },
    releaseRevoked: { title: 'Release taken back', nothing: 'No release was taken back.' },
    rolled: { title: 'Rolled', nothing: 'No box was rolled.' },
    lastFreeDayMoved: { title: 'Last free day moved', nothing: 'No last free day moved.' },
    takenBack: 'taken back',
    boxes: '<day></day> · {count, plural, one {# box} other {# boxes}}',
  },
  senders: {
    title: 'Senders',
    sender: 'Sender',
    state: 'State',
    lastEvent: 'Last event',
    usualGap: 'Usual gap',
    noneYet: 'none yet',
    tooEarly: 'too early to tell',
    atMost: 'at most {length}',
    heard: 'Heard',
    silent: 'Silent',
    never: 'Never heard',
  },
} as const;
