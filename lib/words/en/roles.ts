/** Roles in words, and what each may do. */
export const roles = {
  administrator: {
    label: 'Administrator',
    name: 'administrator',
    may: 'everything, members, keys and feeds included',
  },
  coordinator: { label: 'Coordinator', name: 'coordinator', may: 'sees everything and works on it' },
  broker: {
    label: 'Broker',
    name: 'broker',
    may: 'works on cargo, on request of some accounts or bills only',
  },
  viewer: { label: 'Viewer', name: 'viewer', may: 'reads' },
  choice: '{label}: {may}',
} as const;
