/** Demo data: the page where it is loaded and removed, and the banner on every page of it. */
export const demo = {
  demoData: 'Demo data',
  lead: 'Cargo that nobody ships, to try everything out on. It lives in a workspace of its own.',
  isGone: 'The demo data is gone.',
  refusal: {
    '401': 'You were signed out meanwhile. Sign in and try again.',
    '403': 'Only an administrator who is signed in may do that.',
    '404': 'There is no demo data of yours any more: it was removed meanwhile.',
    '409': 'The demo data is there already. Remove it first to load it afresh.',
    other: 'That could not be done at the moment. Try again in a minute.',
  },
  lookAround: 'Look around with demo data',
  whatItIs:
    'A workspace of its own, named Demo, is filled with a believable morning: some 400 containers on 120 bills, with holds, releases, demurrage and declarations, told by the messages that the senders would send. Nothing of it mixes with your data, and it can be removed at any time.',
  load: 'Load demo data',
  isLoading: 'Demo data is being loaded',
  isThere: 'The demo data is there',
  youAreInside: 'You are looking at it. <briefing>Its briefing</briefing> is the place to begin.',
  lookAtIt: 'Look at the demo',
  wayBack: 'The way back is under <workspaces>Workspaces</workspaces>.',
  removeIt: 'Remove the demo data',
  whatGoes:
    'The workspace Demo goes with everything in it, also what you and others noted there. Your other workspaces stay as they are.',
  remove: 'Remove demo data',
  banner: '<strong>Demo data:</strong> nothing on this page is real cargo.',
  back: 'Back to your workspaces',
  removeFromBanner: 'Remove it',
} as const;
