import type { briefing as english } from '../en/briefing.ts';
import type { WordsLike } from '../words-like.ts';

export const briefing: WordsLike<typeof english> = {
  title: 'Briefing',
  untouched: 'Er is nog van geen enkele afzender iets gehoord.',
  sentence: {
    held: '{held, plural, =0 {Er wordt niets vastgehouden} one {# B/L wordt vastgehouden} other {# B/L’s worden vastgehouden}}.',
    heldColliding:
      '{held, plural, =0 {Er wordt geen B/L vastgehouden} one {# B/L wordt vastgehouden} other {# B/L’s worden vastgehouden}}. {count, plural, one {Van # vastgehouden container} other {Van {boxes} vastgehouden containers}} eindigt de vrije termijn binnen {days, plural, one {# dag} other {# dagen}}.',
    heldPast:
      '{held, plural, =0 {Er wordt geen B/L vastgehouden} one {# B/L wordt vastgehouden} other {# B/L’s worden vastgehouden}}. Van {pastCount, plural, one {# container} other {{past} containers}} is de vrije termijn voorbij.',
    heldCollidingPast:
      '{held, plural, =0 {Er wordt geen B/L vastgehouden} one {# B/L wordt vastgehouden} other {# B/L’s worden vastgehouden}}. {count, plural, one {Van # vastgehouden container} other {Van {boxes} vastgehouden containers}} eindigt de vrije termijn binnen {days, plural, one {# dag} other {# dagen}}; van {pastCount, plural, one {# container} other {{past} containers}} is die voorbij.',
    changed: '{held, plural, one {# B/L} other {# B/L’s}} nieuw vastgehouden, {cleared, number} nieuw vrij.',
    chase: 'Begin bij {name}: {holds, plural, one {# open blokkade} other {# open blokkades}}.',
  },
  tile: {
    bills: 'B/L’s',
    openExceptions: 'Open uitzonderingen',
    notAcknowledged: 'nog niet gezien',
    declarations: 'aangiften',
  },
  collisions: {
    title: 'Vastgehouden, en de vrije termijn eindigt binnen {days, plural, one {# dag} other {# dagen}}',
    nothing: 'Van niets wat wordt vastgehouden eindigt de vrije termijn.',
    theirBills:
      '{count, plural, one {de B/L van deze containers, zoals die is} other {de # B/L’s van deze containers, zoals ze zijn}} als de link wordt geopend',
    soonestBills:
      'van de B/L’s van deze containers de {count, number} waarvan de vrije termijn het eerst eindigt, zoals ze zijn als de link wordt geopend',
    asBills: '{count, plural, one {De B/L} other {De # B/L’s}} als lijst',
  },
  past: {
    title: 'Laatste vrije dag voorbij',
    nothing: 'Geen container staat er na zijn laatste vrije dag.',
  },
  ready: {
    title: 'Klaar om te gaan',
    nothing:
      'Geen container kan gaan: geen enkele is vrij, beschikbaar, zonder blokkades en binnen de vrije termijn.',
  },
  all: 'Alle',
  allCounted: 'Alle {count}',
  column: {
    container: 'Container',
    containerAndBill: 'Container, B/L',
    lastFreeDay: 'Laatste vrije dag',
    owed: 'Te betalen',
    accrued: 'Opgelopen',
    customs: 'Douane',
    holds: 'Codes',
    bill: 'B/L',
    status: 'Status',
    account: 'Klant',
  },
  declarations: {
    title: 'Aangiften die actie vragen',
    nothing: 'Geen aangifte vraagt actie.',
  },
  actors: {
    title: 'Blokkades naar wie aan zet is',
    nothing: 'Er staat geen blokkade open.',
    who: 'Wie is aan zet',
    share: 'Aandeel',
    holds: 'Blokkades',
    bills: '{count, plural, one {# B/L} other {# B/L’s}}',
    boxes: '{count, plural, one {# container} other {# containers}}',
  },
  lifted: {
    title: 'Tijd tot vrijgave',
    nothing: 'In de laatste {days, number} dagen is geen blokkade opgeheven.',
    chart: 'Mediaan van de dagen dat een blokkade stond, per dag van opheffing',
    caption:
      'Mediaan van de dagen dat een blokkade stond, per dag van opheffing; in totaal {count, number} opgeheven.',
    bar: '{day}: {days, plural, one {# dag} other {# dagen}}',
    asTable: 'Als tabel',
    liftedOn: 'Opgeheven op',
    holds: 'Blokkades',
    median: 'Mediaan in dagen',
  },
  changes: {
    title: 'Wat is er veranderd',
    since: 'sinds <at></at>',
    aDay: 'Laatste 24 uur',
    read: 'Dit heb ik gelezen',
    readLabel: 'Wat er veranderd is',
    newlyHeld: { title: 'Nieuw vastgehouden', nothing: 'Er is niets nieuws vastgehouden.' },
    newlyCleared: { title: 'Nieuw vrij', nothing: 'Er is niets vrijgekomen.' },
    releaseRevoked: { title: 'Vrijgave ingetrokken', nothing: 'Er is geen vrijgave ingetrokken.' },
    rolled: { title: 'Doorgeschoven', nothing: 'Er is geen container doorgeschoven.' },
    lastFreeDayMoved: {
      title: 'Laatste vrije dag verschoven',
      nothing: 'Er is geen laatste vrije dag verschoven.',
    },
    takenBack: 'ingetrokken',
    boxes: '<day></day> · {count, plural, one {# container} other {# containers}}',
  },
  senders: {
    title: 'Afzenders',
    sender: 'Afzender',
    state: 'Toestand',
    lastEvent: 'Laatste bericht',
    usualGap: 'Gewone tussenpoos',
    noneYet: 'nog geen',
    tooEarly: 'nog niet te zeggen',
    atMost: 'hoogstens {length}',
    heard: 'Gehoord',
    silent: 'Stil',
    never: 'Nooit gehoord',
  },
};
