import type { globalFailure as english } from '../en/global-failure.ts';
import type { WordsLike } from '../words-like.ts';

export const globalFailure: WordsLike<typeof english> = {
  title: 'Niet beschikbaar · Clearhold',
  heading: 'Clearhold kan zijn pagina’s nu niet tonen',
  meanwhile:
    'Berichten die intussen binnenkomen worden bewaard, of geweigerd zodat de afzender het opnieuw probeert.',
  tryAgain: 'Opnieuw proberen',
};
