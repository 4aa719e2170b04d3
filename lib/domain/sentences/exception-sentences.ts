/** What the rules say about container exceptions, and what people did. */
export const exceptionSentences = {
  /** The names of container exceptions. */
  exceptionTitle: {
    rolledCargo: 'Moved to another vessel',
    rolled: 'Rolled to a later arrival',
    advanced: 'Advanced to an earlier arrival',
    streetDwell: 'Street dwell: the empty has not come back',
    demurrageRisk: 'Demurrage risk',
    railDwell: 'Rail dwell',
    splitCargo: 'Split cargo',
    demurrageDetected: 'Demurrage',
    activeHold: 'Active hold',
    noRailSightings: 'No rail sightings',
    isf5RequirementDetected: 'ISF-5 filing required',
    unnamed: 'Exception without a name',
  },

  /** What became of an exception, and why. */
  exception: {
    detected: 'Detected.',
    detectedAgain: 'Detected, episode {count}.',
    seenAgain: 'Seen again, {count} times in all.',
    changed: 'It changed.',
    superseded: 'Superseded: demurrage was detected.',
    noneActive: 'The newest list of holds shows none active.',
    nothingOwed: 'Nothing is owed any more.',
    emptyBack: 'The empty container came back.',
    out: 'The container is out ({milestone}).',
    movedOn: 'The container has moved on: {milestone}.',
    seenSince: 'The container was seen again.',
    located: 'A location event: the container was seen again.',
    trackingStopped: 'Tracking stopped.',
    trackingStoppedFor: 'Tracking stopped: {quote}.',
    moreOwed: 'More is owed.',
    lessOwed: 'Less is owed.',
    anotherHold: 'Another hold was placed.',
    holdResolved: 'A hold was resolved.',
    endsEarlier: 'Free time ends earlier.',
    dayMoved: 'The last free day moved.',
  },

  /** What a person did. */
  act: {
    acknowledged: 'Acknowledged.',
    assigned: 'Assigned to {person}.',
    assignedToNobody: 'Assigned to nobody.',
    snoozedUntil: 'Snoozed until {moment}.',
    snoozedUntilChange: 'Snoozed until it changes.',
    snoozedOneDayBefore: 'Snoozed until {count} day before the last free day.',
    snoozedDaysBefore: 'Snoozed until {count} days before the last free day.',
    resolved: 'Resolved.',
    resolvedByPerson: 'Resolved by a person.',
    reopened: 'Reopened.',
    tookBack: 'Took back what they had done.',
    takenBack: 'Taken back.',
    closedBefore: 'It had closed before.',
  },

  /** The day that presses on an exception, as a sentence begins. */
  pressingDay: {
    detention: 'Detention day {day}',
    free: 'Last free day {day} ({place})',
  },

  /** How urgent an exception is, and why. */
  urgency: {
    resolved: 'Resolved: nothing presses.',
    information: 'Moved to an earlier arrival: information only.',
    passedOneDay: '{pressingDay} passed 1 day ago.',
    passedDays: '{pressingDay} passed {count} days ago.',
    today: '{pressingDay} is today.',
    inOneDay: '{pressingDay} is in 1 day.',
    inDays: '{pressingDay} is in {count} days.',
    owed: '{amount} owed.',
    rising: 'Demurrage is rising.',
    runs: 'Demurrage runs.',
    hold: 'A hold is active.',
    riskWithoutDay: 'At risk of demurrage; no last free day is reported.',
    isf5: 'An ISF-5 must be filed.',
    streetDwell: 'The empty has not come back.',
    noDetentionDay: 'No detention day is reported.',
    split: 'The cargo of one booking has been split.',
    rail: 'The container waits on its rail journey.',
    notSeen: 'The container has not been seen on the rail.',
    later: 'Moved to a later arrival.',
    otherVessel: 'Moved to another vessel.',
    unknown: 'An exception we have not met: read what the sender says.',
  },

  /** Who or what changed a thing last. */
  lastChange: {
    reported: 'Reported: {story}',
    reportedAt: 'Reported at {instant}: {story}',
    done: '{person}: {story}',
    doneAt: '{person} at {instant}: {story}',
  },

  /** Why something cannot be done to it. */
  refusal: {
    changedSince: 'It has changed since. {lastChange}',
    resolvedAlready: 'It is resolved already. {lastChange} Reopen it first.',
    sayUntil: 'Say until when it may sleep.',
    noDayToWakeBefore: 'No last free day is known that it could be woken before.',
    awakeAtOnce: 'It would be awake at once: {instant} has passed.',
    nothingToTakeBack: 'There is nothing of yours here to take back.',
    tooLate: 'It was done more than {count} minutes ago: change it instead.',
    builtUpon: '{person} has acted on it since.',
  },
} as const;
