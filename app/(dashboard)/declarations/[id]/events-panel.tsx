import { Timeline } from '#components/customs/timeline.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Declaration } from '#lib/domain/declarations/declaration.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';
import type { LinkedCargo } from '#lib/links/find-linked-cargo.ts';
import { toDeclarationEntries } from './declaration-entries.tsx';
import { mergeStories, toBillEntries, toExceptionEntries, toNoteEntries } from './story-entries.tsx';

interface EventsPanelProps {
  declaration: Declaration;
  /** Bills, containers and notes to tell along with it; `null` for its own events alone. */
  cargo: LinkedCargo[] | null;
  /** Nine in ten silences are over by then, in milliseconds. */
  usualSilence: number | null;
  /** What is to be done now. */
  action: string | null;
  reader: Reader;
}

/** What happened to a declaration, alone or as one story with its bills, containers and notes. */
export function EventsPanel({ declaration, cargo, usualSilence, action, reader }: EventsPanelProps) {
  const own = toDeclarationEntries(declaration.timeline, { reader, usualSilence, action });
  const entries =
    cargo === null
      ? own
      : mergeStories([
          own,
          toNoteEntries(declaration.triage.history, reader),
          ...cargo.flatMap(({ bill, exceptions }) => [
            toBillEntries(bill, reader),
            toExceptionEntries(exceptions, reader),
          ]),
        ]);
  const here = `/declarations/${encodeURIComponent(declaration.declarationId)}`;
  return (
    <Panel
      title={cargo === null ? 'Events' : 'One story'}
      count={entries.length}
      aside={
        <nav className="choices" aria-label="What is told">
          <a href={here} aria-current={cargo === null ? 'true' : undefined}>
            Declaration only
          </a>
          <a href={`${here}?story=all`} aria-current={cargo === null ? undefined : 'true'}>
            With bills, boxes and notes
          </a>
        </nav>
      }
    >
      {cargo === null ? null : <Told cargo={cargo} />}
      <Silence declaration={declaration} usualSilence={usualSilence} reader={reader} />
      <Timeline label="Events, newest first" entries={entries} reader={reader} />
    </Panel>
  );
}

/** Whose story is mixed in, and how sure that is. */
function Told({ cargo }: { cargo: LinkedCargo[] }) {
  if (cargo.length === 0) {
    return <p className="quiet">No bill is linked: only notes are told along with it.</p>;
  }
  return (
    <p className="quiet">
      With{' '}
      {cargo.map(({ bill, confirmed }, index) => (
        <span key={bill.billNumber}>
          {index > 0 ? ', ' : ''}
          <a href={`/customs/${encodeURIComponent(bill.billNumber)}`}>bill {bill.billNumber}</a>{' '}
          {confirmed ? '(confirmed)' : '(suggested by an equal reference, not confirmed)'}
        </span>
      ))}
      .
    </p>
  );
}

const OVER: ReadonlySet<string | null> = new Set(['completed', 'canceled']);

/** The silence that lasts now, when it is longer than is usual. */
function Silence({
  declaration: { status, lastEventAt },
  usualSilence,
  reader,
}: Pick<EventsPanelProps, 'declaration' | 'usualSilence' | 'reader'>) {
  if (lastEventAt === null || usualSilence === null || OVER.has(status)) return null;
  const silence = millisecondsBetween(lastEventAt, reader.now);
  if (silence <= usualSilence) return null;
  return (
    <p className="timeline-gap">
      {toDurationWords(silence)} without news; usually at most {toDurationWords(usualSilence)}
    </p>
  );
}
