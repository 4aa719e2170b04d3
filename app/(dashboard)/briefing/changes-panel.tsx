import type { ReactNode } from 'react';
import { BillStatusBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { ExceptionStory } from '#components/customs/exception-story.tsx';
import { HoldCode } from '#components/customs/hold-chip.tsx';
import { LAST_FREE_DAY_WORDS } from '#components/customs/last-free-day.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { BriefingChanges, BriefingSection, ChangedBill } from '#lib/briefing/briefing.ts';
import type { Instant } from '#lib/domain/instant.ts';

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
  const { newlyHeld, newlyCleared, releaseRevoked, rolled, lastFreeDayMoved } = changes;
  return (
    <Panel
      title="What changed"
      aside={
        <span className="quiet">
          since <Moment at={since} reader={reader} />
        </span>
      }
    >
      <Bills
        title="Newly held"
        nothing="Nothing new is held."
        section={newlyHeld}
        href="/customs?bucket=held&sort=-lastEventAt"
        reader={reader}
      />
      <Bills
        title="Newly cleared"
        nothing="Nothing was cleared."
        section={newlyCleared}
        href="/customs?bucket=cleared"
        reader={reader}
      />
      <Bills
        title="Release taken back"
        nothing="No release was taken back."
        section={releaseRevoked}
        href="/customs?bucket=held&status=release-revoked"
        reader={reader}
      />
      <Change
        title="Rolled"
        total={rolled.total}
        nothing="No box was rolled."
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
        title="Last free day moved"
        total={lastFreeDayMoved.total}
        nothing="No last free day moved."
        href="/containers?sort=lastFreeDay"
        shown={Math.min(MOST_ITEMS, lastFreeDayMoved.items.length)}
      >
        {lastFreeDayMoved.items.slice(0, MOST_ITEMS).map((moved) => (
          <li key={`${moved.containerNumber}-${moved.kind}-${moved.at}`} className="change">
            <ContainerNumber number={moved.containerNumber} /> {LAST_FREE_DAY_WORDS[moved.kind]}{' '}
            <Day day={moved.from} reader={reader} absent="none" /> →{' '}
            <Day day={moved.to} reader={reader} absent="taken back" />
          </li>
        ))}
      </Change>
    </Panel>
  );
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
            <Day day={bill.day} reader={reader} absent="day not said" /> · {bill.containers}{' '}
            {bill.containers === 1 ? 'box' : 'boxes'}
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
  return (
    <div>
      <h3 className="change-title">
        {title} <span className="panel-count">{total.toLocaleString('en')}</span>
      </h3>
      {total === 0 ? <p className="quiet">{nothing}</p> : <ul className="plain-list">{children}</ul>}
      {total > shown ? (
        <a className="more-link" href={href}>
          All {total.toLocaleString('en')}
        </a>
      ) : null}
    </div>
  );
}
