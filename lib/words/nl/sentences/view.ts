import type { viewSentences as english } from '#lib/domain/sentences/view-sentences.ts';
import type { WordsLike } from '../../words-like.ts';

export const viewSentences: WordsLike<typeof english> = {
  digest: {
    holdsMore: '{name}: meer dan {count}',
    changed: '{name}: {count}, {freshCount} nieuw',
    changedAndGone: '{name}: {count}, {freshCount} nieuw, {goneCount} er niet meer in',
    fresh: 'Nieuw sinds het vorige overzicht:',
    top: 'Bovenaan:',
    more: '… en nog {count}',
    noMore: 'Geen overzichten meer van “{name}”',
    viewDeleted: 'De weergave is verwijderd.',
    viewNotOpen: 'De weergave is niet meer voor u open.',
  },
  unfitView: {
    notOffered: 'Ze vraagt wat de lijst van B/L’s niet biedt.',
    eachReader: 'Ze toont iedere lezer iets anders.',
    allBills: 'Ze toont alle B/L’s.',
  },
  limitingView: {
    deleted:
      'De weergave “{name}”, waartoe u bent beperkt, is verwijderd en toont dus niets. Vraag het een beheerder.',
    unfit: 'De weergave “{name}”, waartoe u bent beperkt, toont niets: {unfitView}',
    tooLarge:
      'De weergave “{name}”, waartoe u bent beperkt, bevat meer dan {count} B/L’s en toont dus niets. Vraag een beheerder haar te vernauwen.',
  },
};
