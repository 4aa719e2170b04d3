/** How far the demo data is told. Sent to the browser by the pages that show it. */
export const demoProgress = {
  messagesTold: 'Messages told',
  beginsSoon: 'It begins in a moment.',
  told: '{told, number} of {total, number} messages told.',
} as const;
