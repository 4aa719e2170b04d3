import type { IconName } from '#components/ui/icons.ts';
import type { ContainerExceptionState } from '#lib/domain/exceptions/container-exception.ts';

/** What a person can do to container exceptions from a board or a table, in the order of the buttons. */
export const ACTS = ['acknowledge', 'assign', 'snooze', 'resolve', 'note', 'reopen'] as const;
export type Act = (typeof ACTS)[number];

interface ActLook {
  icon: IconName;
  /** The key that does it to what has the focus, or is chosen. */
  key?: string;
  /** Whether there is nothing to ask when it is done to one thing alone. */
  isPlain?: boolean;
  /** Where it stands in the way: an act that the state has made pointless is not offered. */
  isOffered: (state: ContainerExceptionState) => boolean;
}

export const ACT_LOOKS: Readonly<Record<Act, ActLook>> = {
  acknowledge: {
    icon: 'acknowledged',
    key: 'a',
    isPlain: true,
    isOffered: (state) => state === 'open' || state === 'snoozed',
  },
  assign: { icon: 'person', isOffered: () => true },
  snooze: {
    icon: 'snoozed',
    key: 's',
    isOffered: (state) => state !== 'resolved',
  },
  resolve: {
    icon: 'check',
    key: 'e',
    isOffered: (state) => state !== 'resolved',
  },
  note: { icon: 'declaration', key: 'n', isOffered: () => true },
  reopen: {
    icon: 'revoked',
    isPlain: true,
    isOffered: (state) => state !== 'open',
  },
};

export function isAct(text: string | undefined): text is Act {
  return ACTS.some((act) => act === text);
}
