/** What every page says in the browser: forms, copying, news. Sent with each page, so kept small. */
export const controls = {
  main: 'Main',
  language: 'Language',
  working: 'Working…',
  copy: 'Copy',
  copied: 'Copied {what}',
  cannotCopy: 'The browser does not allow copying here',
  toldOnce: '{what}. It is not shown again.',
  news: '{count, number} new · <show>show</show>',
  colours: 'Colours {theme, select, light {light} dark {dark} other {as the system}}. Change',
  coloursNow: 'Colours: {theme, select, light {light} dark {dark} other {as the system}}',
  noAnswer: 'Clearhold does not answer. Try again in a moment.',
  answered: 'Clearhold answered with {status}.',
} as const;
