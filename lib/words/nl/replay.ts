import type { replay as english } from '../en/replay.ts';
import type { WordsLike } from '../words-like.ts';

export const replay: WordsLike<typeof english> = {
  failed: 'Het kon niet opnieuw worden gelezen.',
  progress: '{read, number} opnieuw gelezen, nog {left, number} …',
  readAgain: '{read, plural, =1 {# bericht} other {# berichten}} opnieuw gelezen: {changes}.',
  nothingChanged: 'er is niets veranderd',
  changed:
    '{count, number} nu {state, select, processed {verwerkt} repeat {herhaling} unrecognised {onbekend} quarantined {in quarantaine} failed {mislukt} refused {geweigerd} other {{state}}}',
};
