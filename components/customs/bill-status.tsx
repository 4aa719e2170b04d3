import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { BillBucket, BillStatus } from '#lib/domain/customs/bill.ts';

interface Look {
  icon: IconName;
  tone: Tone;
}

export const BUCKET_LOOKS: Record<BillBucket, Look> = {
  held: { icon: 'held', tone: 'held' },
  conflict: { icon: 'conflict', tone: 'conflict' },
  pending: { icon: 'waiting', tone: 'pending' },
  cleared: { icon: 'cleared', tone: 'cleared' },
};

const STATUS_LOOKS: Record<BillStatus, Look> = {
  seized: { icon: 'seized', tone: 'held' },
  denied: { icon: 'denied', tone: 'held' },
  held: { icon: 'held', tone: 'held' },
  'general-order': { icon: 'warehouse', tone: 'held' },
  'release-revoked': { icon: 'revoked', tone: 'held' },
  conflict: { icon: 'conflict', tone: 'conflict' },
  'partially-released': { icon: 'partial', tone: 'pending' },
  cleared: { icon: 'cleared', tone: 'cleared' },
  'in-bond': { icon: 'move', tone: 'pending' },
  filed: { icon: 'filed', tone: 'pending' },
  'no-decision': { icon: 'waiting', tone: 'pending' },
};

/** The status of a bill, in a word; what it means for the cargo on hover. */
export function BillStatusBadge({ status }: { status: BillStatus }) {
  const t = useTranslations('codes.billStatus');
  return (
    <Badge {...STATUS_LOOKS[status]} title={t(`${status}.means`)}>
      {t(`${status}.label`)}
    </Badge>
  );
}

/** The bucket of a bill; a container without a bill has none. */
export function BucketBadge({ bucket }: { bucket: BillBucket | null }) {
  const t = useTranslations();
  if (bucket === null) return <span className="quiet">{t('cargo.absent.noBill')}</span>;
  return (
    <Badge {...BUCKET_LOOKS[bucket]} title={t(`codes.bucket.${bucket}.means`)}>
      {t(`codes.bucket.${bucket}.label`)}
    </Badge>
  );
}
