import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { BillBucket, BillStatus } from '#lib/domain/customs/bill.ts';

interface Look {
  label: string;
  icon: IconName;
  tone: Tone;
  /** What it means for the cargo. */
  means: string;
}

export const BUCKET_LOOKS: Record<BillBucket, Look> = {
  held: { label: 'Held', icon: 'held', tone: 'held', means: 'Customs stops it' },
  conflict: {
    label: 'Conflict',
    icon: 'conflict',
    tone: 'conflict',
    means: 'Sources disagree: find out before anybody drives',
  },
  pending: { label: 'Pending', icon: 'waiting', tone: 'pending', means: 'Neither held nor fully released' },
  cleared: {
    label: 'Cleared',
    icon: 'cleared',
    tone: 'cleared',
    means: 'Released, and nothing stands against it',
  },
};

const STATUS_LOOKS: Record<BillStatus, Look> = {
  seized: { label: 'Seized', icon: 'seized', tone: 'held', means: 'CBP has taken the goods' },
  denied: { label: 'Denied', icon: 'denied', tone: 'held', means: 'Entry is refused' },
  held: { label: 'Held', icon: 'held', tone: 'held', means: 'A hold is open' },
  'general-order': {
    label: 'General order',
    icon: 'warehouse',
    tone: 'held',
    means: 'Sent to a general order warehouse',
  },
  'release-revoked': {
    label: 'Release revoked',
    icon: 'revoked',
    tone: 'held',
    means: 'The release was taken back',
  },
  conflict: {
    label: 'Conflict',
    icon: 'conflict',
    tone: 'conflict',
    means: 'Released, yet a hold is reported on it',
  },
  'partially-released': {
    label: 'Partly released',
    icon: 'partial',
    tone: 'pending',
    means: 'Less released than manifested',
  },
  cleared: {
    label: 'Cleared',
    icon: 'cleared',
    tone: 'cleared',
    means: 'Released, and nothing stands against it',
  },
  'in-bond': { label: 'In bond', icon: 'move', tone: 'pending', means: 'May move under bond; not entered' },
  filed: { label: 'Filed', icon: 'filed', tone: 'pending', means: 'Customs has it; no decision yet' },
  'no-decision': {
    label: 'No decision',
    icon: 'waiting',
    tone: 'pending',
    means: 'Nothing heard from customs yet',
  },
};

/** The status of a bill, in a word. */
export function BillStatusBadge({ status }: { status: BillStatus }) {
  const { label, icon, tone, means } = STATUS_LOOKS[status];
  return (
    <Badge tone={tone} icon={icon} title={means}>
      {label}
    </Badge>
  );
}

/** The bucket of a bill; a container without a bill has none. */
export function BucketBadge({ bucket }: { bucket: BillBucket | null }) {
  if (bucket === null) return <span className="quiet">no bill</span>;
  const { label, icon, tone, means } = BUCKET_LOOKS[bucket];
  return (
    <Badge tone={tone} icon={icon} title={means}>
      {label}
    </Badge>
  );
}
