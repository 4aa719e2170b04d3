import type { ReactNode } from 'react';
import { toDays } from '#components/ui/duration.ts';
import type { Reader } from '#components/ui/reader.ts';
import { type CalendarDay, daysBetween, earliestDay } from '#lib/domain/calendar-day.ts';
import { toStatusInWords } from '#lib/domain/containers/milestones.ts';
import { ACTING_PARTY_IN_WORDS, whoActsOnContainerHold } from '#lib/domain/customs/who-acts.ts';
import { type ContainerException, KnownExceptionName } from '#lib/domain/exceptions/container-exception.ts';
import { Day } from './calendar-day.tsx';
import { readDay, readFields, readHolds, readSiblings, readText } from './exception-context.ts';
import { HoldCode } from './hold-chip.tsx';
import { DaysLeft } from './last-free-day.tsx';

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
    <Since name="Discharged" day={readDay(context, 'dischargedDate')} context={context} reader={reader} />
  ),
  noRailSightings: ({ context, reader }) => (
    <Since
      name="Last seen"
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
  const from = readText(context, 'previousVessel', 'name');
  const to = readText(context, 'currentVessel', 'name');
  const previousEta = readDay(context, 'previousEta');
  const currentEta = readDay(context, 'currentEta');
  const moved = previousEta && currentEta ? daysBetween(previousEta, currentEta) : null;
  return (
    <p>
      {from === to ? (to ?? 'Vessel not said') : `${from ?? 'vessel not said'} → ${to ?? 'vessel not said'}`}
      {'. ETA '}
      <Day day={previousEta} reader={reader} /> → <Day day={currentEta} reader={reader} />
      {moved === null || moved === 0 ? null : (
        <>
          {', '}
          <strong>
            {toDays(Math.abs(moved))} {moved > 0 ? 'later: Rolled' : 'earlier: Advanced'}
          </strong>
        </>
      )}
    </p>
  );
}

function DemurrageRisk({ context, reader }: StoryProps) {
  const rail =
    readText(context, 'isRailMove') === 'true' ? readDay(context, 'lastFreeDayAtRailStation') : null;
  const days = [
    { name: 'port', day: readDay(context, 'lastFreeDay') },
    { name: 'line', day: readDay(context, 'lineLastFreeDay') },
    { name: 'rail', day: readDay(context, 'lastFreeDayAtRailStation') },
  ].filter((one): one is { name: string; day: CalendarDay } => one.day !== null);
  const governing = rail ?? earliestDay(days.filter((one) => one.name !== 'rail').map((one) => one.day));
  if (governing === null) return <p>No last free day reported, long dwell.</p>;
  const governor = days.find((one) => one.day === governing && (rail === null) === (one.name !== 'rail'));
  return (
    <p>
      <Day day={governing} reader={reader} /> {governor?.name} <DaysLeft day={governing} reader={reader} />
      {days
        .filter((one) => one !== governor)
        .map((one) => (
          <s key={one.name} className="struck" title="Does not govern">
            <Day day={one.day} reader={reader} /> {one.name}
          </s>
        ))}
    </p>
  );
}

function DemurrageDetected({ context }: StoryProps) {
  const port = readText(context, 'demurrageOwedAtPort');
  const rail = readText(context, 'demurrageOwedAtRailStation');
  if (port === null && rail === null) return <p>Charges run; the amount is not reported.</p>;
  return (
    <p>
      {port === null ? null : (
        <>
          <strong className="figure">{port}</strong> owed at port{rail === null ? null : ', '}
        </>
      )}
      {rail === null ? null : (
        <>
          <strong className="figure">{rail}</strong> owed at rail
        </>
      )}
    </p>
  );
}

function ActiveHold({ context, reader }: StoryProps) {
  const holds = readHolds(context);
  if (holds.length === 0) return <p>The holds are not named.</p>;
  return (
    <ul className="plain-list">
      {holds.map((hold, index) => (
        <li key={`${hold.type}-${hold.code}-${index}`} className="hold-line">
          <HoldCode code={hold.code} />
          <span>{hold.type ?? 'type not said'}</span>
          <ActsOn hold={hold} />
          <span className="quiet">
            reported <Day day={hold.reportedOn} reader={reader} absent="on a day not said" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whom to chase. */
function ActsOn({ hold }: { hold: { type: string | null; code: string | null } }) {
  const party = whoActsOnContainerHold(hold);
  return party === 'unknown' ? null : (
    <span className="quiet">
      <strong>{ACTING_PARTY_IN_WORDS[party]}</strong> must act
    </span>
  );
}

function Since({ name, day, context, reader }: StoryProps & { name: string; day: CalendarDay | null }) {
  const status = readText(context, 'status');
  return (
    <p>
      {name} <Day day={day} reader={reader} absent="on a day not reported" />
      {day ? (
        <>
          {', '}
          <strong>{toDays(Math.max(0, daysBetween(day, reader.today)))} ago</strong>
        </>
      ) : null}
      {status ? <span className="quiet"> · {toStatusInWords(status)}</span> : null}
    </p>
  );
}

function StreetDwell({ context, reader }: StoryProps) {
  const out = readDay(context, 'outgatedDate');
  const detention = readDay(context, 'detentionLastFreeDay');
  return (
    <p>
      {out ? `${toDays(Math.max(0, daysBetween(out, reader.today)))} out` : 'Out since a day not reported'},
      since <Day day={out} reader={reader} absent="not said" />. Detention day{' '}
      <Day day={detention} reader={reader} />{' '}
      {detention ? <DaysLeft day={detention} reader={reader} /> : null}
    </p>
  );
}

function SplitCargo({ context }: StoryProps) {
  const siblings = readSiblings(context);
  if (siblings.length === 0) return <p>Its siblings are not named.</p>;
  return (
    <p className="siblings">
      {siblings.map((sibling) => (
        <a
          key={sibling.containerNumber}
          className="sibling"
          href={`/containers/${encodeURIComponent(sibling.containerNumber)}`}
        >
          {sibling.containerNumber}
          {sibling.status ? <span className="quiet"> {toStatusInWords(sibling.status)}</span> : null}
        </a>
      ))}
    </p>
  );
}

const ISF5_ELEMENTS = [
  'Booking party',
  'Foreign port of unlading',
  'Place of delivery',
  'Ship-to party',
  'HTS code, 6 digits',
];
const STILL_ASHORE = new Set(['BOOKED', 'EMPTY_OUTGATED', 'FULL_INGATED', 'EMPTY_PICKED_UP']);

function Isf5Requirement({ context }: StoryProps) {
  const status = readText(context, 'status');
  const late = status !== null && !STILL_ASHORE.has(status);
  return (
    <>
      <p>
        ISF-5 due 24 h before loading
        {late ? (
          <strong className="tone-held tone-text">
            : late, already {toStatusInWords(status).toLowerCase()}
          </strong>
        ) : null}
      </p>
      <ul className="isf-elements">
        {ISF5_ELEMENTS.map((element) => (
          <li key={element}>{element}</li>
        ))}
      </ul>
    </>
  );
}

function UnknownException({ context }: StoryProps) {
  const fields = readFields(context);
  if (fields.length === 0) return <p className="quiet">It came without any fields.</p>;
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
