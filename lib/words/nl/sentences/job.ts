import type { jobSentences as english } from '#lib/domain/sentences/job-sentences.ts';
import type { WordsLike } from '../../words-like.ts';

export const jobSentences: WordsLike<typeof english> = {
  jobResult: {
    noLogHasGrown: 'Geen logboek is gegroeid.',
    anchored: '{count} verankerd.',
    noDayHasBegun: 'Er is geen dag begonnen.',
    dayHasBegunInOne: 'In {count} werkruimte is een dag begonnen.',
    dayHasBegun: 'In {count} werkruimten is een dag begonnen.',
    nothingWasOld: 'Er was niets oud.',
    deleted: '{count} verwijderd.',
    nothingToDeliver: 'Niets af te leveren.',
    delivered: '{count} afgeleverd, {quantity} niet aangenomen.',
    allKept: 'Alle berichten worden bewaard.',
    anotherProcess: 'Een ander proces is ermee bezig.',
    noSnoozeEnded: 'Er is geen uitstel afgelopen.',
    oneSnoozeEnded: '{count} uitstel is afgelopen.',
    snoozesEnded: '{count} keer is uitstel afgelopen.',
    nothingNew: 'Niets nieuws te melden.',
    oneNotice: '{count} nieuwe melding.',
    notices: '{count} nieuwe meldingen.',
    thereIsRoom: 'Er is ruimte.',
    made: '{name} gemaakt.',
    couldNotGo: '{count} verstuurd, {quantity} konden niet weg en worden opnieuw geprobeerd.',
    waiting: '{count} verstuurd, {quantity} konden eerder niet weg en wachten op een nieuwe poging.',
    noMail: 'Geen mail te versturen.',
    oneMail: '{count} mail verstuurd.',
    mails: '{count} mails verstuurd.',
  },
};
