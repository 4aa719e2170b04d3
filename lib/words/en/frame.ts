export const frame = {
  description: 'What is held at customs, what is cleared, what is about to cost money, and why.',
} as const;
