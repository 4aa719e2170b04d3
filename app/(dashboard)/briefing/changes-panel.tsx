import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BillStatusBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { ExceptionStory } from '#components/customs/exception-story.tsx';
import { HoldCode } from '#components/customs/hold-chip.tsx';
import { toCountText } from '#components/ui/count-text.ts';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { BriefingChanges, BriefingSection, ChangedBill } from '#lib/briefing/briefing.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';

/** What became different since a moment. */
export function ChangesPanel({
  since,
  changes,
  reader,
}: {
  since: Instant;
  changes: BriefingChanges;
  reader: Reader;
}) {
  const t = useTranslations();
  const { newlyHeld, newlyCleared, releaseRevoked, rolled, lastFreeDayMoved } = changes;
  return (
    <Panel
      title={t('briefing.changes.title')}
      aside={
        <span className="quiet">
          {t.rich('briefing.changes.since', { at: () => <Moment at={since} reader={reader} /> })}{' '}
          <a href={`/?since=${encodeURIComponent(aDayBefore(reader.now))}`}>{t('briefing.changes.aDay')}</a>
        </span>
      }
    >
      <FetchForm
        action="/api/v1/briefing/read"
        label={t('briefing.changes.readLabel')}
        submit={t('briefing.changes.read')}
        look="button button--outline button--sm"
        goTo="/"
      >
        <input type="hidden" name="asOf" value={reader.now} />
      </FetchForm>
      <Bills
        title={t('briefing.changes.newlyHeld.title')}
        nothing={t('briefing.changes.newlyHeld.nothing')}
        section={newlyHeld}
        href="/customs?bucket=held&sort=-lastEventAt"
        reader={reader}
      />
      <Bills
        title={t('briefing.changes.newlyCleared.title')}
        nothing={t('briefing.changes.newlyCleared.nothing')}
        section={newlyCleared}
        href="/customs?bucket=cleared"
        reader={reader}
      />
      <Bills
        title={t('briefing.changes.releaseRevoked.title')}
        nothing={t('briefing.changes.releaseRevoked.nothing')}
        section={releaseRevoked}
        href="/customs?bucket=held&status=release-revoked"
        reader={reader}
      />
      <Change
        title={t('briefing.changes.rolled.title')}
        total={rolled.total}
        nothing={t('briefing.changes.rolled.nothing')}
        href="/exceptions?form=table&name=rolledCargo"
        shown={Math.min(MOST_ITEMS, rolled.items.length)}
      >
        {rolled.items.slice(0, MOST_ITEMS).map((box) => (
          <li key={box.exceptionId}>
            <ContainerNumber number={box.containerNumber} />
            <ExceptionStory exception={{ name: 'rolledCargo', context: box.context }} reader={reader} />
          </li>
        ))}
      </Change>
      <Change
        title={t('briefing.changes.lastFreeDayMoved.title')}
        total={lastFreeDayMoved.total}
        nothing={t('briefing.changes.lastFreeDayMoved.nothing')}
        href="/containers?sort=lastFreeDay"
        shown={Math.min(MOST_ITEMS, lastFreeDayMoved.items.length)}
      >
        {lastFreeDayMoved.items.slice(0, MOST_ITEMS).map((moved) => (
          <li key={`${moved.containerNumber}-${moved.kind}-${moved.at}`} className="change">
            <ContainerNumber number={moved.containerNumber} /> {t(`codes.lastFreeDay.${moved.kind}`)}{' '}
            <Day day={moved.from} reader={reader} absent={t('cargo.absent.none')} /> →{' '}
            <Day day={moved.to} reader={reader} absent={t('briefing.changes.takenBack')} />
          </li>
        ))}
      </Change>
    </Panel>
  );
}

const DAY_MS = 86_400_000;

function aDayBefore(now: Instant): Instant {
  return toInstant(new Date(Date.parse(now) - DAY_MS));
}

/** One look must do: the rest is behind the link. */
const MOST_ITEMS = 5;

interface BillsProps {
  title: string;
  nothing: string;
  section: BriefingSection<ChangedBill>;
  href: string;
  reader: Reader;
}

function Bills({ title, nothing, section, href, reader }: BillsProps) {
  const t = useTranslations();
  return (
    <Change
      title={title}
      total={section.total}
      nothing={nothing}
      href={href}
      shown={Math.min(MOST_ITEMS, section.items.length)}
    >
      {section.items.slice(0, MOST_ITEMS).map((bill) => (
        <li key={bill.billNumber} className="change">
          <BillNumber number={bill.billNumber} />
          <BillStatusBadge status={bill.status} />
          {bill.holdCodes.map((code, index) => (
            <HoldCode key={`${code}-${index}`} code={code} />
          ))}
          <span className="quiet">
            {t.rich('briefing.changes.boxes', {
              day: () => <Day day={bill.day} reader={reader} absent={t('cargo.absent.dayNotSaid')} />,
              count: bill.containers,
            })}
          </span>
        </li>
      ))}
    </Change>
  );
}

function Change({
  title,
  total,
  nothing,
  href,
  shown,
  children,
}: {
  title: string;
  total: number;
  nothing: string;
  href: string;
  shown: number;
  children: ReactNode;
}) {
  const t = useTranslations();
  const count = toCountText(total, t);
  return (
    <div>
      <h3 className="change-title">
        {title} <span className="panel-count">{count}</span>
      </h3>
      {total === 0 ? <p className="quiet">{nothing}</p> : <ul className="plain-list">{children}</ul>}
      {total > shown ? (
        <a className="more-link" href={href}>
          {t('briefing.allCounted', { count })}
        </a>
      ) : null}
    </div>
  );
}
