/** What the button says that reads messages again; in the browser of the pages that have it. */
export const replay = {
  failed: 'It could not be replayed.',
  progress: '{read, number} read again, {left, number} left …',
  readAgain: '{read, plural, =1 {# message} other {# messages}} read again: {changes}.',
  nothingChanged: 'nothing changed',
  changed:
    '{count, number} now {state, select, processed {processed} repeat {repeat} unrecognised {unrecognised} quarantined {quarantined} failed {failed} refused {refused} other {{state}}}',
} as const;
