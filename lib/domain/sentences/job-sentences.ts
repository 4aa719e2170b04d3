/** How a run of a job ended. */
const jobResult = {
  noLogHasGrown: 'No log has grown.',
  anchored: '{count} anchored.',
  noDayHasBegun: 'No day has begun.',
  dayHasBegunInOne: 'A day has begun in {count} workspace.',
  dayHasBegun: 'A day has begun in {count} workspaces.',
  nothingWasOld: 'Nothing was old.',
  deleted: '{count} deleted.',
  nothingToDeliver: 'Nothing to deliver.',
  delivered: '{count} delivered, {quantity} not taken.',
  allKept: 'All messages are kept.',
  anotherProcess: 'Another process is at it.',
  noSnoozeEnded: 'No snooze has ended.',
  oneSnoozeEnded: '{count} snooze has ended.',
  snoozesEnded: '{count} snoozes have ended.',
  nothingNew: 'Nothing new to tell.',
  oneNotice: '{count} new notice.',
  notices: '{count} new notices.',
  thereIsRoom: 'There is room.',
  made: 'Made {name}.',
  couldNotGo: '{count} sent, {quantity} could not go and are tried again.',
  waiting: '{count} sent, {quantity} could not go before and wait to be tried again.',
  noMail: 'No mail to send.',
  oneMail: '{count} mail sent.',
  mails: '{count} mails sent.',
} as const;

export const jobSentences = { jobResult } as const;
