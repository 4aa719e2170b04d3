export type Theme = 'system' | 'light' | 'dark';

export const THEME_COOKIE = 'theme';

/** What a cookie says; anything else is the system's choice. */
export function toTheme(text: string | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'system';
}

/** The one after it, round and round. */
export function nextTheme(theme: Theme): Theme {
  switch (theme) {
    case 'system':
      return 'light';
    case 'light':
      return 'dark';
    case 'dark':
      return 'system';
  }
}
