/** A hold list for a broker without an account. */
export const shared = {
  title: 'Hold list',
  titleFor: 'Hold list for {broker}',
  asks: '{who} asks what holds these bills. What you answer here reaches them at once.',
  passedOn: 'Your answer about {bill} was passed on.',
  nothing: 'Nothing is on this list at the moment.',
  goodUntil:
    'This link is good until <time></time> ({zone}). Whoever has it can read this page and answer in your name: keep it to yourself.',
  heldSince: 'Held since',
  notHeld: 'not held',
  lastFreeDay: 'Last free day',
  notReported: 'not reported',
  boxes: 'Boxes',
  references: 'References',
  lastAnswer: 'Your last answer: <time></time>',
  answerAbout: 'Answer about {bill}',
  seen: 'Seen, I am on it',
  documents: 'Documents needed',
  expected: 'Expected release',
  comment: 'Comment',
  answer: 'Answer',
  opensNothing: 'This link opens nothing',
  opensNothingMeans:
    'It may have expired, or was taken back, or is not whole. Ask whoever gave it to you for a new one.',
} as const;
