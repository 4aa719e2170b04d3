import type { failed as english } from '../en/failed.ts';
import type { WordsLike } from '../words-like.ts';

export const failed: WordsLike<typeof english> = {
  notRead: 'Deze pagina kon niet worden gelezen',
  stillReceived: 'Berichten worden nog ontvangen en bewaard. Meestal is de database even bezet of weg.',
  tryAgain: 'Opnieuw proberen',
  forTheLog: 'Voor het logboek: {digest}',
};
