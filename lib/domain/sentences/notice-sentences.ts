/** What somebody is told of. */
export const noticeSentences = {
  /** How a bill or declaration stands, within a sentence. */
  standing: {
    bucket: '{bucket}',
    billStatus: '{bucket} ({billStatus})',
    declaration: '{status} ({declarationGroup})',
    withoutStatus: 'without a status',
  },

  /** The group of a declaration, within a sentence. */
  declarationGroup: {
    'action-needed': 'action needed',
    'in-progress': 'in progress',
    cleared: 'cleared',
    done: 'done',
    cancelled: 'cancelled',
  },

  /** How a container stands, within a sentence. */
  boxStanding: {
    status: '{boxStatus}',
    holds: '{boxStatus}, {boxHolds}',
    lastFreeDay: '{boxStatus}, last free day {day}',
    holdsAndLastFreeDay: '{boxStatus}, {boxHolds}, last free day {day}',
  },
  boxStatus: { reported: '{milestone}', notReported: 'status not reported' },
  boxHolds: { none: 'no hold of its own', one: '1 hold of its own', many: '{count} holds of its own' },

  /** What somebody is told of. */
  notice: {
    holdPlaced: 'Hold {hold} placed on {billNumber}',
    holdPlacedWithoutCode: 'Hold without a code placed on {billNumber}',
    releasedBefore: 'The bill was released before; the hold stands all the same.',
    releaseTakenBack: 'Release of {billNumber} taken back',
    wasReleased: 'It was released {isoDay}.',
    doNotCollect: 'Do not collect: it is {bucket} now.',
    billStands: 'Bill {billNumber} is {standing} now',
    containerStands: 'Container {containerNumber}: {boxStanding}',
    declarationStands: 'Declaration {declarationId} is {standing} now',
    youWatchIt: 'You watch it.',
    wasBefore: 'It was {standing} before.',
    needsAction: 'Declaration {declarationId} needs action',
    noStatusYet: 'It has no status yet.',
    status: 'Status {status}.',
    oneError: '1 error reported.',
    errors: '{count} errors reported.',
    onBill: 'On bill {billNumber}.',
    onNoBill: 'It is on no bill.',
    awake: 'Awake again: {title}, {containerNumber}',
    youLetItSleep: 'You let it sleep.',
    timeHasCome: 'The time you chose has come.',
    lastFreeDay: '{containerNumber}: last free day {when}, and held',
    freeTimeEnds: 'Free time ends {isoDay}; bill {billNumber} is held.',
    freeTimeOfPlaceEnds: 'Free time ({place}) ends {isoDay}; bill {billNumber} is held.',
    silent: 'No message from {source} for {count} minutes',
    usualGap: 'Its messages usually come at most {count} minutes apart.',
    mayBeOld: 'Figures may be old.',
    wroteOfBill: '{person} wrote to you about bill {billNumber}',
    wroteOfBillAndMore: '{person} wrote to you about bill {billNumber} and {count} more',
    wroteOfContainer: '{person} wrote to you about container {containerNumber}',
    wroteOfContainerAndMore: '{person} wrote to you about container {containerNumber} and {count} more',
    wroteOfDeclaration: '{person} wrote to you about declaration {declarationId}',
    wroteOfDeclarationAndMore: '{person} wrote to you about declaration {declarationId} and {count} more',
    limitingViewDeleted: 'The view “{name}” was deleted, to which brokers are limited',
    nothingThroughIt: 'Through it they see nothing any more: {people}.',
    webhookDisabled: 'Outbound webhook {name} is disabled',
    nothingMoreSent: 'Nothing more is sent to it until somebody enables it.',
  },

  /** A hold in a notice: what it means, whose it is and when it was placed. */
  noticedHold: {
    ofAgency: '{meaning} ({agency}).',
    placed: '{meaning}, placed {isoDay}.',
    ofAgencyPlaced: '{meaning} ({agency}), placed {isoDay}.',
  },
} as const;
