import { getTranslations } from 'next-intl/server';
import { BUCKET_LOOKS } from '#components/customs/bill-status.tsx';
import { type Address, toHref } from '#components/ui/address.ts';
import { DataTable, type Density } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Access } from '#lib/auth/access.ts';
import type { BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { withClearance } from '#lib/customs/with-clearance.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { findNews } from '#lib/triage/find-news.ts';
import { toNewsAddress } from '../list-tools/to-news-address.ts';
import { withNews } from '../list-tools/with-news.tsx';
import { withPeek } from '../peek/with-peek.tsx';
import { toBillColumns } from './bill-columns.tsx';

const BILLS_A_SIDE = 30;

interface Side {
  bucket: 'held' | 'cleared';
  sort: BillQuery['sort'];
  columns: ReadonlySet<string>;
}

const SIDES: readonly Side[] = [
  {
    bucket: 'held',
    sort: 'heldSince',
    columns: new Set(['bill', 'holds', 'heldSince', 'lastFreeDay']),
  },
  {
    bucket: 'cleared',
    sort: '-releasedOn',
    columns: new Set(['bill', 'releasedOn', 'quantity', 'lastFreeDay']),
  },
];

interface SplitBillsProps {
  access: Access;
  /** What narrows both sides alike. */
  query: BillQuery;
  counts: Readonly<Record<BillBucket, number>>;
  address: Address;
  density: Density;
  reader: Reader;
  /** What was known of changes before anything was read. */
  since: string;
}

/** Held at the left, cleared at the right: the longest held and the last released first. */
export async function SplitBills({
  access,
  query,
  counts,
  address,
  density,
  reader,
  since,
}: SplitBillsProps) {
  const t = await getTranslations();
  const pages = await Promise.all(
    SIDES.map(({ bucket, sort }) =>
      listBills(access, { ...query, bucket, sort, cursor: undefined, limit: BILLS_A_SIDE }).then((found) =>
        withClearance(access, found),
      ),
    ),
  );
  const shown = pages.flatMap(({ items }) => items.map(toNumber));
  const news = await findNews(access, 'bill', shown);
  const watched = { ...query, buckets: SIDES.map(({ bucket }) => bucket) };
  return (
    <>
      <NewsLine
        kinds={['bills', 'containers']}
        since={since}
        ask={toNewsAddress('/api/v1/bills/news', watched, reader.now, shown)}
      />
      <div className="columns columns--two split-bills">
        {SIDES.map(({ bucket, sort, columns }, side) => {
          const bills = pages[side]?.items ?? [];
          return (
            <Panel
              key={bucket}
              title={t(`codes.bucket.${bucket}.label`)}
              count={counts[bucket]}
              flush
              aside={<a href={toHref(address, { layout: null, bucket, sort })}>{t('customs.wholeList')}</a>}
            >
              {bills.length === 0 ? (
                <Empty icon={BUCKET_LOOKS[bucket].icon}>{t(`customs.nothing.${bucket}`)}</Empty>
              ) : (
                <DataTable
                  caption={t(`customs.caption.${bucket}`)}
                  columns={withPeek(
                    withNews(
                      toBillColumns(bucket, reader, t).filter(({ name }) => columns.has(name)),
                      toNumber,
                      news,
                    ),
                    address,
                    toNumber,
                  )}
                  rows={bills}
                  keyOf={toNumber}
                  density={density}
                />
              )}
            </Panel>
          );
        })}
      </div>
    </>
  );
}

function toNumber({ billNumber }: BillListItem): string {
  return billNumber;
}
