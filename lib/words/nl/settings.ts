import type { settings as english } from '../en/settings.ts';
import type { WordsLike } from '../words-like.ts';

export const settings: WordsLike<typeof english> = {
  profile: 'Profiel',
  security: 'Beveiliging',
  views: 'Bewaarde weergaven',
  notices: 'Meldingen',
  calendar: 'Agenda',
  brokerLinks: 'Expediteurslinks',
  members: 'Leden',
  feeds: 'Feeds',
  workspaces: 'Werkruimten',
  demo: 'Demogegevens',
  apiKeys: 'API-sleutels',
  jobs: 'Taken',
  audit: 'Auditlogboek',
  about: 'Over Clearhold',
};
