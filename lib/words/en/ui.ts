export const ui = {
  notSaid: 'not said',
  count: '{count, number}',
  moreThan: 'more than {count, number}',
} as const;
