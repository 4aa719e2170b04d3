/** Said when not even the frame of a page could be drawn; imported by that one page itself. */
export const globalFailure = {
  title: 'Not available · Clearhold',
  heading: 'Clearhold cannot show its pages right now',
  meanwhile: 'Messages that arrive meanwhile are kept, or refused so that their sender tries again.',
  tryAgain: 'Try again',
} as const;
