/** What the rules say about containers. */
export const containerSentences = {
  /** Which last free day counts, and why. */
  freeDayReason: {
    out: 'The container is out: detention counts.',
    rail: 'A rail move: the last free day at the rail station counts.',
    railUnknown: 'It is a rail move, but no last free day at the rail station is known.',
    lineFirst: "The line's day is before the port's ({day}).",
    portFirst: "The port's day is before the line's ({day}).",
    lineOnly: 'Only the line gave a last free day.',
    portOnly: 'Only the port gave a last free day.',
    same: "Port and line give the same day: the port's counts.",
  },

  /** Each last free day by name. */
  freeDay: {
    port: 'Last free day at the port',
    line: "The line's last free day",
    rail: 'Last free day at the rail station',
    detention: 'Detention day',
  },

  /** Where a last free day counts, within a sentence. */
  place: { port: 'port', line: 'line', rail: 'rail', detention: 'detention' },

  /** What changed on a container. */
  container: {
    undated: 'A message does not say when it was sent: it counts as older than all others.',
    status: 'Status: {milestone}',
    noHolds: 'No active holds reported',
    holdPlaced: 'Hold placed: {hold}',
    holdResolved: 'Hold resolved: {hold}',
    dayTakenBack: '{freeDay} taken back',
    daySet: '{freeDay}: {day}',
    dayMoved: '{freeDay}: {day} (was {otherDay})',
    owed: 'Demurrage owed: {amount}',
    owedWas: 'Demurrage owed: {amount} (was {otherAmount})',
    trackingStopped: 'Tracking stopped',
    trackingStoppedFor: 'Tracking stopped: {quote}',
    trackingFailed: 'Tracking failed',
    trackingFailedFor: 'Tracking failed: {quote}',
    ofException: '{title}: {story}',
    ofDeclaration: 'Declaration {declarationId}: {story}',
  },

  /** A hold of a container as its sender names it: what kind, its code and what that means. */
  holdWords: { decoded: '{type} {code} {meaning}' },

  /** A bill as the gates name it. */
  billNamed: { known: 'Bill {billNumber}', unknown: 'Bill' },

  /** What each gate of "ready to go" rests on. */
  ready: {
    noBill: 'No bill is known.',
    customsSilent: '{billNamed}: customs has said nothing yet.',
    billStatus: '{billNamed}: {billStatus}.',
    noHoldList: 'No list of holds has come.',
    holdsActive: 'The newest list of holds shows {holds}.',
    alreadyOut: 'The container is already out.',
    noStatus: 'No status has come.',
    status: 'Status reported: {milestone}.',
    noFreeDay: 'No last free day is reported.',
    freeTimeEnded: 'Free time ended {day}.',
    freeTimeEnds: 'Free time ends {day}.',
    nothingToContradict: 'Customs has said nothing that could be contradicted.',
    contradicted: 'Released, yet a hold of an authority stands.',
    uncontradicted: 'Nothing contradicts what customs said.',
  },
} as const;
