import words from './dispositions.json' with { type: 'json' };

/** What each disposition code of CBP means, by code. */
export const dispositions: Readonly<Record<string, string>> = words;
