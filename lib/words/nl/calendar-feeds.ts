import type { calendarFeeds as english } from '../en/calendar-feeds.ts';
import type { WordsLike } from '../words-like.ts';

export const calendarFeeds: WordsLike<typeof english> = {
  calendar: 'Agenda',
  lead: 'Laatste vrije dagen van elke container die nog niet weg is, in uw eigen agenda: één afspraak per container, op zijn dag, die meeschuift met de dag en verdwijnt als de container weg is.',
  make: 'Agenda-adres maken',
  makeAddress: 'Adres maken',
  addIt: 'Voeg het in uw agenda toe als agenda van het web (“via URL”).',
  giveAddress: 'Geef uw agenda dit adres',
  forWhich: 'Voor welke agenda',
  forWhichHint: 'Outlook op het werk, telefoon, wandscherm.',
  goodFor: 'Geldig voor',
  goodForHint: 'Wie het adres heeft, leest wat u mag zien. Neem het terug als het niet meer nodig is.',
  yours: 'Uw agenda’s',
  none: 'Nog geen agenda leest van hier.',
  for: 'Voor',
  state: 'Status',
  readLast: 'Laatst gelezen',
  notYet: 'nog niet',
  goodUntil: 'Geldig tot',
  change: 'Wijzigen',
  takeBack: 'Terugnemen',
  takeBackOne: '{name} terugnemen',
  days: '{count, plural, one {# dag} other {# dagen}}',
  aYear: 'een jaar',
  states: { active: 'actief', expired: 'verlopen', revoked: 'teruggenomen' },
};
