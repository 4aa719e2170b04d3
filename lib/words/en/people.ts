/** Who has a bill or declaration, and what people wrote; decisions about links. */
export const people = {
  people: 'Owner and notes',
  nobodyHas: 'Nobody has it.',
  nobodyWrote: 'Nobody has written anything yet.',
  takeBack: 'Take back',
  takenBack: 'Taken back.',
  assign: 'Assign',
  toWhom: 'Owner; empty for nobody',
  writeNote: 'Write a note',
  note: 'Note',
  speaksTo: '@Name tells a member of it.',
  watch: 'Watch',
  watchNoLonger: 'Watch no longer',
  seen: 'Seen',
  markSeen: 'Mark as seen',
  timeNotSaid: 'at a time not said',
  hasIt: '<strong>{person}</strong> has it.',
  seenByYou: 'seen by you <time></time>',
  nobody: 'nobody',
  links: {
    confirmed: {
      label: 'Confirm',
      one: 'Confirm the link to {kind, select, bill {bill} container {container} other {shipment}} {id}',
    },
    rejected: {
      label: 'Reject',
      one: 'Reject the link to {kind, select, bill {bill} container {container} other {shipment}} {id}',
    },
  },
} as const;
