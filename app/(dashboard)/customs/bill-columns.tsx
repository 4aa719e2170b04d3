import { useTranslations } from 'next-intl';
import { BillStatusBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { BillNumber } from '#components/customs/container-number.tsx';
import { HoldCode, OpenHolds } from '#components/customs/hold-chip.tsx';
import { DaysLeft } from '#components/customs/last-free-day.tsx';
import { NoteInRow, Owner } from '#components/triage/owner-and-note.tsx';
import { Breakable } from '#components/ui/breakable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { toDays } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ClearedBill } from '#lib/customs/with-clearance.ts';
import { daysBetween } from '#lib/domain/calendar-day.ts';
import type { Clearance } from '#lib/domain/customs/assess-clearance.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { assessBillUrgency, type BillUrgency } from '#lib/domain/customs/bill-urgency.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';

/** Columns that only one bucket shows unless they are asked for. */
const OF_CLEARED = ['releasedOn', 'releaseCode', 'origin', 'quantity', 'timeToClear', 'laterChanges'];
const OF_OTHERS = ['status', 'holds', 'heldSince', 'lastActivity'];

/** What a row can say of a bill; at first the cleared ones say what came out, the others what stops them. */
export function toBillColumns(
  bucket: BillBucket | undefined,
  reader: Reader,
  t: Translate,
): Column<ClearedBill>[] {
  const elsewhere = bucket === 'cleared' ? OF_OTHERS : OF_CLEARED;
  return toAllColumns(reader, t).map((column) => ({
    ...column,
    optional: column.optional || elsewhere.includes(column.name),
  }));
}

function toAllColumns(reader: Reader, t: Translate): Column<ClearedBill>[] {
  const say = sayIn(reader.language, t);
  return [
    {
      name: 'bill',
      head: t('customs.column.bill'),
      sort: 'billNumber',
      cell: (bill) => <BillNumber number={bill.billNumber} />,
    },
    {
      name: 'urgency',
      head: t('customs.column.urgency'),
      optional: true,
      cell: (bill) => <Urgency urgency={assessBillUrgency(bill, reader.today)} />,
    },
    {
      name: 'status',
      head: t('customs.column.status'),
      cell: (bill) => <BillStatusBadge status={bill.status} />,
    },
    {
      name: 'containers',
      head: t('customs.column.containers'),
      numeric: true,
      wideOnly: true,
      cell: (bill) => <span title={bill.containers.join(', ')}>{bill.containers.length}</span>,
    },
    {
      name: 'holds',
      head: t('customs.column.holds'),
      roomy: true,
      cell: (bill) => <OpenHolds holds={bill.openHolds} />,
    },
    {
      name: 'heldSince',
      head: t('customs.column.heldSince'),
      sort: 'heldSince',
      cell: ({ heldSince }) =>
        heldSince === null ? (
          <Nothing />
        ) : (
          <span>
            <Day day={heldSince} reader={reader} />{' '}
            <span className="quiet nowrap">
              {toDays(Math.max(0, daysBetween(heldSince, reader.today)), t)}
            </span>
          </span>
        ),
    },
    {
      name: 'releasedOn',
      head: t('customs.column.releasedOn'),
      sort: '-releasedOn',
      cell: (bill) =>
        bill.released ? (
          <Day day={bill.releasedOn} reader={reader} absent={t('cargo.absent.dayNotSaid')} />
        ) : (
          <Nothing />
        ),
    },
    {
      name: 'releaseCode',
      head: t('customs.column.releaseCode'),
      cell: ({ clearance }) =>
        clearance?.code ? <HoldCode code={clearance.code} tone="cleared" /> : <Nothing />,
    },
    {
      name: 'origin',
      head: t('customs.column.origin'),
      cell: ({ clearance }) => clearance?.origin ?? <Nothing />,
    },
    {
      name: 'quantity',
      head: t('customs.column.quantity'),
      numeric: true,
      cell: (bill) => (
        <span className="nowrap">
          {t('customs.quantityOf', {
            released: bill.releasedQuantity ?? '–',
            manifested: bill.manifestedQuantity ?? '–',
          })}
        </span>
      ),
    },
    {
      name: 'timeToClear',
      head: t('customs.column.timeToClear'),
      cell: ({ clearance }) => <TimeToClear clearance={clearance} reader={reader} />,
    },
    {
      name: 'laterChanges',
      head: t('customs.column.laterChanges'),
      cell: ({ clearance }) =>
        clearance?.laterCodes.length ? (
          clearance.laterCodes.join(', ')
        ) : (
          <span className="quiet">{t('cargo.absent.none')}</span>
        ),
    },
    {
      name: 'lastFreeDay',
      head: t('customs.column.lastFreeDay'),
      cell: ({ lastFreeDay }) => <FreeDay free={lastFreeDay} reader={reader} />,
    },
    { name: 'owed', head: t('customs.column.owed'), numeric: true, cell: (bill) => bill.owed ?? <Nothing /> },
    {
      name: 'lastActivity',
      head: t('customs.column.lastActivity'),
      sort: '-lastActivityOn',
      cell: (bill) => (
        <>
          <Day day={bill.lastActivityOn} reader={reader} absent={t('cargo.absent.none')} />{' '}
          <span className="quiet block">
            {t.rich('customs.heard', { age: () => <Age at={bill.lastEventAt} reader={reader} /> })}
          </span>
        </>
      ),
    },
    {
      name: 'account',
      head: t('customs.column.account'),
      wideOnly: true,
      cell: (bill) => (
        <>
          <Breakable text={bill.account} /> <FirstOf texts={bill.referenceNumbers} />
        </>
      ),
    },
    {
      name: 'booking',
      head: t('customs.column.booking'),
      optional: true,
      cell: (bill) => bill.bookingNumber ?? <Nothing />,
    },
    {
      name: 'remarks',
      head: t('customs.column.remarks'),
      optional: true,
      cell: ({ remarks }) =>
        remarks.length === 0 ? <Nothing /> : remarks.map(({ text }) => say(text)).join(' '),
    },
    {
      name: 'owner',
      head: t('customs.column.owner'),
      optional: true,
      cell: (bill) => <Owner name={bill.assignee} />,
    },
    {
      name: 'note',
      head: t('customs.column.note'),
      optional: true,
      cell: (bill) => <NoteInRow note={bill.lastNote} reader={reader} />,
    },
  ];
}

function Urgency({ urgency }: { urgency: BillUrgency | null }) {
  const t = useTranslations('codes.billUrgency');
  if (urgency === null) return <Nothing />;
  const { what, daysLeft, stopped } = urgency.pressure;
  return (
    <span className={`with-icon tone-text tone-${urgency.rank <= FREE_TIME_RANK ? 'held' : 'quiet'}`}>
      {urgency.rank <= FREE_TIME_RANK ? <Icon name="warning" /> : null}
      {t(what, { daysLeft, stopped: stopped ?? 'no' })}
    </span>
  );
}

/** Up to here money runs, or soon does while customs holds. */
const FREE_TIME_RANK = 3;

/** From the first hold to the release that stands. */
function TimeToClear({ clearance, reader }: { clearance: Clearance | null; reader: Reader }) {
  const t = useTranslations();
  if (clearance === null) return <Nothing />;
  const { wasHeld, heldFrom, daysToClear } = clearance;
  if (!wasHeld) return <span className="quiet">{t('customs.neverHeld')}</span>;
  return (
    <span>
      {t.rich('customs.clearedIn', {
        length: daysToClear === null ? t('cargo.absent.notKnown') : toDays(daysToClear, t),
        quiet: (text) => <span className="quiet nowrap">{text}</span>,
        day: () => <Day day={heldFrom} reader={reader} absent={t('cargo.absent.aDayNotSaid')} />,
      })}
    </span>
  );
}

function Nothing() {
  return <span className="quiet">–</span>;
}

function FreeDay({ free, reader }: { free: BillListItem['lastFreeDay']; reader: Reader }) {
  const t = useTranslations();
  if (free === null) return <Nothing />;
  return (
    <span title={t('customs.ofContainer', { number: free.containerNumber })}>
      <span className="nowrap">
        <Day day={free.day} reader={reader} />{' '}
        {free.kind ? <span className="quiet">{t(`codes.lastFreeDay.${free.kind}`)}</span> : null}
      </span>{' '}
      <DaysLeft day={free.day} reader={reader} />
    </span>
  );
}

/** The first of several, the others counted and on hover. */
function FirstOf({ texts }: { texts: string[] }) {
  const [first, ...others] = texts;
  if (first === undefined) return null;
  return (
    <span className="quiet nowrap" title={texts.join(', ')}>
      {first} {others.length > 0 ? `+${others.length}` : null}
    </span>
  );
}
