/** Said in the browser when a page could not be drawn. */
export const failed = {
  notRead: 'This page could not be read',
  stillReceived:
    'Messages are still being received and kept. Most often the database is busy or away for a moment.',
  tryAgain: 'Try again',
  forTheLog: 'For the log: {digest}',
} as const;
