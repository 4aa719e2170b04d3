export const failures = {
  nothingHere: 'Nothing here',
  neverNamed:
    'No message ever named what this address asks for. Look for it in <arrived>what arrived</arrived>, or search above by part of a number.',
  neverNamedOrSlip:
    'No message ever named what this address asks for, or the address has a slip in it. <briefing>Back to the briefing</briefing>',
  notOpen: 'Not open to you',
  roleDoesNotOpen:
    'Your role does not open this page. An administrator can change that. <briefing>Back to the briefing</briefing>',
} as const;
