/** Tabs of the settings. */
export const settings = {
  profile: 'Profile',
  security: 'Security',
  views: 'Saved views',
  notices: 'Notices',
  calendar: 'Calendar',
  brokerLinks: 'Broker links',
  members: 'Members',
  feeds: 'Feeds',
  workspaces: 'Workspaces',
  demo: 'Demo data',
  apiKeys: 'API keys',
  jobs: 'Jobs',
  audit: 'Audit log',
  about: 'About',
} as const;
