import type { billSentences as english } from '#lib/domain/sentences/bill-sentences.ts';
import type { WordsLike } from '../../words-like.ts';

export const billSentences: WordsLike<typeof english> = {
  calendarDay: { unknown: 'een onbekende dag' },
  activity: {
    listed: '{code} ({meaning})',
    quoted: '{code} ("{quote}")',
    unlisted: '{code} (niet in de lijst van CBP)',
    withoutCode: 'een melding zonder code ("{quote}")',
    silent: 'een melding zonder code en zonder tekst',
  },
  dated: {
    known: '{code} van {day}',
    withoutCode: 'een melding zonder code van {day}',
  },
  meaning: {
    unlisted: '{code}, een code die niet in de lijst van CBP staat',
    silent: 'geen code en geen tekst',
  },
  released: {
    plainly: 'Vrijgegeven',
    on: 'Vrijgegeven op {day} met {code}',
    onQuantity: 'Vrijgegeven op {day} met {code} (hoeveelheid {quantity})',
    someDay: 'Vrijgegeven op een onbekende dag met {code}',
    someDayQuantity: 'Vrijgegeven op een onbekende dag met {code} (hoeveelheid {quantity})',
  },
  opening: {
    placed: '{activity}, geplaatst op {day},',
    placedAgainstFlag:
      '{activity}, geplaatst op {day} (volgens het bericht geen blokkade, volgens de code wel),',
    flagged: '{activity} van {day} is volgens het bericht een blokkade',
  },
  bill: {
    stillOpen: '{opening} staat nog open.',
    notGone: '{opening} en niets heeft sindsdien gezegd dat die weg is.',
    releasedButOpen: '{released}, maar {opening} staat nog open.',
    releasedButNotGone: '{released}, maar {opening} en niets heeft sindsdien gezegd dat die weg is.',
    releaseLiftsNoHold: '{released}; een vrijgave heft geen blokkade op.',
    released: '{released}.',
    releasedBeforeSeizure: '{released}, vóór de inbeslagname.',
    releasedBeforeThat: '{released}, daarvóór.',
    noLongerCounts: '{released}: deze vrijgave telt niet meer.',
    seized:
      'In beslag genomen: {activity} op {day}, en er volgde geen vrijgave. Een in beslag genomen hoeveelheid is niet vrijgegeven.',
    generalOrder:
      '{activity} op {day}, en daarna kwam er geen vrijgave. Een hoeveelheid in General Order is niet vrijgegeven.',
    takenBack: 'De vrijgave van {otherDay} met {code} is teruggenomen door {activity} op {day}.',
    noReleaseFollowed: 'Er is geen vrijgave gevolgd.',
    contradicted:
      '{released}, maar container {containerNumber} heeft een actieve blokkade {hold}, gemeld op {day}. Een van de twee klopt niet of is verouderd.',
    contradictedByUnnamed:
      '{released}, maar container {containerNumber} heeft een actieve blokkade zonder naam, gemeld op {day}. Een van de twee klopt niet of is verouderd.',
    flaggedRelease:
      '{released}, maar volgens het bericht zelf is het een blokkade. Vraag na wat van de twee bedoeld is.',
    releasedSoFar:
      'Tot nu toe vrijgegeven: {quantity} van {otherQuantity} op het manifest. De rest is niet vrijgegeven.',
    manifested: 'Hoeveelheid op het manifest {quantity}, volgens {activity} van {day}.',
    noHoldOpen: 'Er staat geen blokkade open.',
    quantityUnknown: 'De vrijgegeven hoeveelheid is niet bekend en kan dus niet worden vergeleken.',
    manifestUnknown: 'Vrijgegeven hoeveelheid {quantity}; de hoeveelheid op het manifest is niet bekend.',
    quantities: 'Vrijgegeven hoeveelheid {quantity}, op het manifest {otherQuantity}.',
    inBond:
      'Door {activity} van {day} mag het onder douaneverband of met vergunning vervoerd worden; dat is geen vrijgave.',
    oneActivity:
      'Er is één melding, en die geeft de B/L nu niet vrij en houdt die niet vast. De laatste: {activity} van {day}.',
    severalActivities:
      'Er zijn {count} meldingen, en geen daarvan geeft de B/L nu vrij of houdt die vast. De laatste: {activity} van {day}.',
    dateAlone: 'Bij {meaning} is een vrijgavedatum van {day} gemeld; een datum alleen geeft niets vrij.',
    nothingReported: 'De douane heeft over deze B/L nog niets gemeld.',
    andMore: 'En nog {count}.',
  },
  billRemark: {
    releasedButHeld:
      'De douane heeft het vrijgegeven, maar het wordt nog vastgehouden: een vrijgave heft geen blokkade op.',
    severalAccounts: 'Berichten hierover noemen verschillende klanten: {accounts}.',
    undated: 'Een bericht hierover zegt niet wanneer het is verzonden; het geldt als ouder dan alle andere.',
    unreadableDate:
      'De datum "{quote}" van {code} is niet te lezen; in de volgorde telt de dag van de eerste melding.',
    unreadableDateWithoutCode:
      'De datum "{quote}" van een melding zonder code is niet te lezen; in de volgorde telt de dag van de eerste melding.',
    removedNothing: '{dated} heft {codes} op, maar er stond toen niets open; het heeft geen gevolg.',
    removedNoHold: '{dated} heft een blokkade op, maar er stond toen niets open; het heeft geen gevolg.',
    flaggedThoughReleasing: '{dated} geeft vrij, maar volgens het bericht is het een blokkade.',
    flaggedThoughRemoving: '{dated} heft een blokkade op, maar volgens het bericht is het een blokkade.',
    revokedNothing: '{dated} neemt een vrijgave terug, maar er gold er toen geen.',
  },
  when: { today: 'vandaag', tomorrow: 'morgen', inDays: 'over {count} dagen' },
  billStatus: {
    seized: 'in beslag genomen',
    denied: 'geweigerd',
    held: 'vastgehouden',
    'general-order': 'in General Order-opslag',
    'release-revoked': 'vrijgave ingetrokken',
    conflict: 'tegenstrijdig',
    'partially-released': 'deels vrijgegeven',
    cleared: 'vrij',
    'in-bond': 'in douanevervoer',
    filed: 'ingediend',
    'no-decision': 'geen beslissing',
  },
  bucket: { held: 'vastgehouden', conflict: 'tegenstrijdig', pending: 'in afwachting', cleared: 'vrij' },
};
