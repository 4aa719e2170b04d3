/** What stands on the briefing before any sender was heard. */
export const firstSteps = {
  nothingYet: 'Nothing has arrived yet',
  notHeard:
    'No sender has been heard. An administrator of this workspace connects them under Settings, Feeds; the first message then shows here by itself.',
  connect: 'Nothing has arrived yet: connect a sender',
  giveAddress: 'Give each sender its address and its secret, or try the address out with the command first.',
  waits: 'This page waits. It turns into the briefing with the first message.',
  theAddress: 'the address',
  noFeed: 'This workspace has no feed yet. <feeds>Make one</feeds>.',
  furtherFeeds: 'Secrets and further feeds: <feeds>Settings, Feeds</feeds>.',
  sendsTo: '{sender} sends to',
} as const;
