import type { Role } from '#lib/auth/access.ts';

/** Roles in words, and what each may do, from most to least. */
export const ROLE_WORDS: Readonly<Record<Role, { label: string; may: string }>> = {
  administrator: { label: 'Administrator', may: 'everything, members, keys and feeds included' },
  coordinator: { label: 'Coordinator', may: 'sees everything and works on it' },
  broker: { label: 'Broker', may: 'works on cargo, on request of some accounts or bills only' },
  viewer: { label: 'Viewer', may: 'reads' },
};

export const ROLE_CHOICES = Object.entries(ROLE_WORDS).map(([value, { label, may }]) => ({
  value,
  label: `${label}: ${may}`,
}));
