import type { roles as english } from '../en/roles.ts';
import type { WordsLike } from '../words-like.ts';

export const roles: WordsLike<typeof english> = {
  administrator: {
    label: 'Beheerder',
    name: 'beheerder',
    may: 'alles, ook leden, sleutels en feeds',
  },
  coordinator: { label: 'Coördinator', name: 'coördinator', may: 'ziet alles en werkt eraan' },
  broker: {
    label: 'Douane-expediteur',
    name: 'douane-expediteur',
    may: 'werkt aan lading, desgewenst alleen van bepaalde klanten of B/L’s',
  },
  viewer: { label: 'Lezer', name: 'lezer', may: 'leest' },
  choice: '{label}: {may}',
};
