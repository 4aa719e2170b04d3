/** A calendar of last free days, in the language of its owner. */
export const calendarText = {
  name: 'Last free days',
  summary:
    'Last free day: {container} ({place, select, port {port} line {line} rail {rail} other {detention}}){bill, select, none {} other {, bill {bill}}}{bucket, select, held {, held} cleared {, cleared} conflict {, conflict} pending {, pending} other {}}',
} as const;
