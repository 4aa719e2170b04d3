export const jobs = {
  jobs: 'Jobs',
  lead: 'What runs by itself, one at a time however many processes serve. Nothing that senders send waits for it.',
  job: 'Job',
  when: 'When',
  lastRun: 'Last run',
  took: 'Took',
  result: 'Result',
  failures: 'Failures',
  run: 'Run',
  runNow: 'Run now',
  askedFor: 'Asked for.',
  lastFailed: 'the last {count, number} failed',
  failuresOfRuns: '{failures, number} of {runs, number}',
  runOne: 'Run now: {job}',
  states: { never: 'not yet', running: 'running', done: 'done', failed: 'failed' },
  names: {
    'anchor-audit-log': {
      title: 'Anchor the audit log',
      does: 'Writes the end of each audit log that has grown outside the database, so that nobody can cut it off unseen.',
      when: 'Every five minutes',
    },
    'change-days': {
      title: 'Begin the day',
      does: 'Counts the bills of each bucket, and tells open pages that a new day has begun in their workspace: urgency, free time and readiness go by the day.',
      when: 'Every quarter of an hour; acts at midnight of each workspace',
    },
    'delete-old-notices': {
      title: 'Clear away what is old',
      does: 'Deletes notices older than a year, deliveries older than 90 days, and broker links and calendars that ended 90 days ago. Answers of brokers stay: they are facts about the bill.',
      when: 'Every day at 03:20 UTC',
    },
    'deliver-webhooks': {
      title: 'Deliver outbound webhooks',
      does: 'Sends notices to the addresses of others, again and again with growing pauses until they are taken.',
      when: 'Every minute',
    },
    'drop-old-messages': {
      title: 'Drop old raw messages',
      does: 'Drops the raw messages that RAW_RETENTION_MONTHS no longer keeps. What follows from them stays.',
      when: 'Every day at 02:40 UTC',
    },
    'end-snoozes': {
      title: 'End snoozes',
      does: 'Tells open pages, and who let it sleep, that a snoozed exception has woken up.',
      when: 'Every minute, and at the moment when one ends',
    },
    'find-notices': {
      title: 'Find notices',
      does: 'Looks at what messages and time have changed, and tells those who asked to be told.',
      when: 'Every minute',
    },
    'keep-demo-data': {
      title: 'Load demo data',
      does: 'Tells the demonstration to workspaces that were made for it, and clears away what is left of removed ones.',
      when: 'Every minute, and when somebody asks',
    },
    'keep-partitions': {
      title: 'Make room for messages',
      does: 'Makes the partitions in which the messages of this month and the next are kept, and counts the rows of a workspace that were never counted.',
      when: 'Every hour',
    },
    'mail-notices': {
      title: 'Mail notices',
      does: 'Sends the mails that rules ask for: at once, or gathered into one a day.',
      when: 'Every minute',
    },
    'send-digests': {
      title: 'Send digests',
      does: 'Tells those who asked for it what a saved view holds, and what is new in it.',
      when: 'Every minute; each digest at its own time of day',
    },
  },
} as const;
