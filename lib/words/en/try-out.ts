/** How a feed is tried out, said in the browser. */
export const tryOut = {
  copySecret: 'Copy the secret of {name} now',
  tryOut: 'Try it out',
  command: 'Command',
  copyCommand: 'Copy the command',
  run: 'Run this in a terminal. It is signed for this one message, about cargo that there is not: look for it in <list></list>.',
  readsSecret: 'It reads the secret from <variable></variable>, which the terminal must know.',
  nothingCame: 'nothing came',
  waiting: 'waiting for a message…',
  arrived:
    'arrived, {state, select, processed {processed} repeat {repeat} unrecognised {unrecognised} quarantined {quarantined} failed {failed} other {refused}}',
  see: '<page>See what it says</page> or <message>the message itself</message>',
} as const;
