import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Reader } from '#components/ui/reader.ts';
import { type CalendarDay, daysBetween, earliestDay } from '#lib/domain/calendar-day.ts';
import { type ContainerException, KnownExceptionName } from '#lib/domain/exceptions/container-exception.ts';
import { Day } from './calendar-day.tsx';
import { toContainerStatusWords } from './code-words.ts';
import { readDay, readFields, readHolds, readSiblings, readText } from './exception-context.ts';
import { HoldCode } from './hold-chip.tsx';
import { DaysLeft } from './last-free-day.tsx';
import { toWhoActsOnBox } from './who-acts.ts';

interface StoryProps {
  context: unknown;
  reader: Reader;
}

const STORIES: Record<KnownExceptionName, (props: StoryProps) => ReactNode> = {
  rolledCargo: RolledCargo,
  demurrageRisk: DemurrageRisk,
  demurrageDetected: DemurrageDetected,
  activeHold: ActiveHold,
  railDwell: ({ context, reader }) => (
    <Since what="discharged" day={readDay(context, 'dischargedDate')} context={context} reader={reader} />
  ),
  noRailSightings: ({ context, reader }) => (
    <Since
      what="lastSeen"
      day={readDay(context, 'lastKnownPositionDate')}
      context={context}
      reader={reader}
    />
  ),
  streetDwell: StreetDwell,
  splitCargo: SplitCargo,
  isf5RequirementDetected: Isf5Requirement,
};

/** What an exception says, by its kind. One we have no words for shows its fields as they came. */
export function ExceptionStory({
  exception,
  reader,
}: {
  exception: Pick<ContainerException, 'name' | 'context'>;
  reader: Reader;
}) {
  const known = KnownExceptionName.safeParse(exception.name);
  const Story = known.success ? STORIES[known.data] : UnknownException;
  return <Story context={exception.context} reader={reader} />;
}

function RolledCargo({ context, reader }: StoryProps) {
  const t = useTranslations('exceptionCard');
  const from = readText(context, 'previousVessel', 'name');
  const to = readText(context, 'currentVessel', 'name');
  const previousEta = readDay(context, 'previousEta');
  const currentEta = readDay(context, 'currentEta');
  const moved = previousEta && currentEta ? daysBetween(previousEta, currentEta) : null;
  const told = {
    vessels: from === to ? (to ?? t('vesselNotSaid')) : `${from ?? t('noVessel')} → ${to ?? t('noVessel')}`,
    before: () => <Day day={previousEta} reader={reader} />,
    after: () => <Day day={currentEta} reader={reader} />,
  };
  if (moved === null || moved === 0) return <p>{t.rich('rolled', told)}</p>;
  return (
    <p>
      {t.rich(moved > 0 ? 'rolledLater' : 'rolledEarlier', {
        ...told,
        days: Math.abs(moved),
        strong: (text) => <strong>{text}</strong>,
      })}
    </p>
  );
}

function DemurrageRisk({ context, reader }: StoryProps) {
  const t = useTranslations();
  const rail =
    readText(context, 'isRailMove') === 'true' ? readDay(context, 'lastFreeDayAtRailStation') : null;
  const days = [
    { name: 'port' as const, day: readDay(context, 'lastFreeDay') },
    { name: 'line' as const, day: readDay(context, 'lineLastFreeDay') },
    { name: 'rail' as const, day: readDay(context, 'lastFreeDayAtRailStation') },
  ].flatMap(({ name, day }) => (day === null ? [] : [{ name, day }]));
  const governing = rail ?? earliestDay(days.filter((one) => one.name !== 'rail').map((one) => one.day));
  if (governing === null) return <p>{t('exceptionCard.noFreeDay')}</p>;
  const governor = days.find((one) => one.day === governing && (rail === null) === (one.name !== 'rail'));
  return (
    <p>
      <Day day={governing} reader={reader} /> {governor ? t(`codes.lastFreeDay.${governor.name}`) : null}{' '}
      <DaysLeft day={governing} reader={reader} />
      {days
        .filter((one) => one !== governor)
        .map((one) => (
          <s key={one.name} className="struck" title={t('exceptionCard.doesNotGovern')}>
            <Day day={one.day} reader={reader} /> {t(`codes.lastFreeDay.${one.name}`)}
          </s>
        ))}
    </p>
  );
}

function DemurrageDetected({ context }: StoryProps) {
  const port = readText(context, 'demurrageOwedAtPort');
  const rail = readText(context, 'demurrageOwedAtRailStation');
  const t = useTranslations('exceptionCard');
  const amount = (text: ReactNode) => <strong className="figure">{text}</strong>;
  if (port !== null && rail !== null) return <p>{t.rich('owedAtBoth', { port, rail, amount })}</p>;
  if (port !== null) return <p>{t.rich('owedAtPort', { port, amount })}</p>;
  if (rail !== null) return <p>{t.rich('owedAtRail', { rail, amount })}</p>;
  return <p>{t('chargesRun')}</p>;
}

function ActiveHold({ context, reader }: StoryProps) {
  const t = useTranslations();
  const holds = readHolds(context);
  if (holds.length === 0) return <p>{t('exceptionCard.holdsNotNamed')}</p>;
  return (
    <ul className="plain-list">
      {holds.map((hold, index) => (
        <li key={`${hold.type}-${hold.code}-${index}`} className="hold-line">
          <HoldCode code={hold.code} />
          <span>{hold.type ?? t('cargo.absent.typeNotSaid')}</span>
          <ActsOn hold={hold} />
          <span className="quiet">
            {t.rich('exceptionCard.holdReported', {
              day: () => (
                <Day day={hold.reportedOn} reader={reader} absent={t('cargo.absent.onADayNotSaid')} />
              ),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whom to chase. */
function ActsOn({ hold }: { hold: { type: string | null; code: string | null } }) {
  const t = useTranslations();
  const party = toWhoActsOnBox(hold, t);
  return party === null ? (
    <span className="quiet">{t('exceptionCard.whoActsUnknown')}</span>
  ) : (
    <span className="quiet">
      {t.rich('exceptionCard.mustAct', {
        party,
        strong: (text) => <strong>{text}</strong>,
      })}
    </span>
  );
}

function Since({
  what,
  day,
  context,
  reader,
}: StoryProps & { what: 'discharged' | 'lastSeen'; day: CalendarDay | null }) {
  const t = useTranslations();
  const told = {
    day: () => <Day day={day} reader={reader} absent={t('cargo.absent.onADayNotReported')} />,
  };
  const status = readText(context, 'status');
  return (
    <p>
      {day === null
        ? t.rich(`exceptionCard.${what}`, told)
        : t.rich(`exceptionCard.${what}Ago`, {
            ...told,
            days: Math.max(0, daysBetween(day, reader.today)),
            strong: (text) => <strong>{text}</strong>,
          })}
      {status ? <span className="quiet"> · {toContainerStatusWords(status, t)}</span> : null}
    </p>
  );
}

function StreetDwell({ context, reader }: StoryProps) {
  const out = readDay(context, 'outgatedDate');
  const detention = readDay(context, 'detentionLastFreeDay');
  const t = useTranslations();
  const told = {
    out: () => <Day day={out} reader={reader} absent={t('cargo.absent.notSaid')} />,
    detention: () => <Day day={detention} reader={reader} />,
  };
  return (
    <p>
      {out === null
        ? t.rich('exceptionCard.outUnknown', told)
        : t.rich('exceptionCard.out', { ...told, days: Math.max(0, daysBetween(out, reader.today)) })}{' '}
      {detention ? <DaysLeft day={detention} reader={reader} /> : null}
    </p>
  );
}

function SplitCargo({ context }: StoryProps) {
  const t = useTranslations();
  const siblings = readSiblings(context);
  if (siblings.length === 0) return <p>{t('exceptionCard.siblingsNotNamed')}</p>;
  return (
    <p className="siblings">
      {siblings.map((sibling) => (
        <a
          key={sibling.containerNumber}
          className="sibling"
          href={`/containers/${encodeURIComponent(sibling.containerNumber)}`}
        >
          {sibling.containerNumber}
          {sibling.status ? (
            <span className="quiet"> {toContainerStatusWords(sibling.status, t)}</span>
          ) : null}
        </a>
      ))}
    </p>
  );
}

const ISF5_ELEMENTS = ['bookingParty', 'unlading', 'delivery', 'shipTo', 'hts'] as const;
const STILL_ASHORE = new Set(['BOOKED', 'EMPTY_OUTGATED', 'FULL_INGATED', 'EMPTY_PICKED_UP']);

function Isf5Requirement({ context }: StoryProps) {
  const t = useTranslations();
  const status = readText(context, 'status');
  const late = status !== null && !STILL_ASHORE.has(status);
  return (
    <>
      <p>
        {late
          ? t.rich('exceptionCard.isf5Late', {
              status: toContainerStatusWords(status, t),
              late: (text) => <strong className="tone-held tone-text">{text}</strong>,
            })
          : t('exceptionCard.isf5')}
      </p>
      <ul className="isf-elements">
        {ISF5_ELEMENTS.map((element) => (
          <li key={element}>{t(`exceptionCard.isf5Elements.${element}`)}</li>
        ))}
      </ul>
    </>
  );
}

function UnknownException({ context }: StoryProps) {
  const t = useTranslations('exceptionCard');
  const fields = readFields(context);
  if (fields.length === 0) return <p className="quiet">{t('noFields')}</p>;
  return (
    <dl className="inline-facts">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.name}</dt>
          <dd>{field.value}</dd>
        </div>
      ))}
    </dl>
  );
}
