import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
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
  const t = useTranslations();
  const own = toDeclarationEntries(declaration.timeline, { reader, usualSilence, action, t });
  const entries =
    cargo === null
      ? own
      : mergeStories([
          own,
          toNoteEntries(declaration.triage.history, reader, t),
          ...cargo.flatMap(({ bill, exceptions }) => [
            toBillEntries(bill, reader, t),
            toExceptionEntries(exceptions, reader, t),
          ]),
        ]);
  const here = `/declarations/${encodeURIComponent(declaration.declarationId)}`;
  return (
    <Panel
      title={t(cargo === null ? 'declaration.events.title' : 'declaration.events.oneStory')}
      count={entries.length}
      aside={
        <nav className="choices" aria-label={t('declaration.events.whatIsTold')}>
          <a href={here} aria-current={cargo === null ? 'true' : undefined}>
            {t('declaration.events.alone')}
          </a>
          <a href={`${here}?story=all`} aria-current={cargo === null ? undefined : 'true'}>
            {t('declaration.events.withCargo')}
          </a>
        </nav>
      }
    >
      {cargo === null ? null : <Told cargo={cargo} />}
      <Silence declaration={declaration} usualSilence={usualSilence} reader={reader} />
      <Timeline label={t('declaration.events.label')} entries={entries} reader={reader} />
    </Panel>
  );
}

/** Whose story is mixed in, and how sure that is. */
function Told({ cargo }: { cargo: LinkedCargo[] }) {
  const t = useTranslations('declaration.events');
  if (cargo.length === 0) {
    return <p className="quiet">{t('noBill')}</p>;
  }
  return (
    <p className="quiet">
      {t.rich('with', {
        bills: () =>
          cargo.map(({ bill, confirmed }, index) => (
            <Fragment key={bill.billNumber}>
              {index > 0 ? ', ' : ''}
              {t.rich(confirmed ? 'confirmed' : 'suggested', {
                number: bill.billNumber,
                link: (text) => <a href={`/customs/${encodeURIComponent(bill.billNumber)}`}>{text}</a>,
              })}
            </Fragment>
          )),
      })}
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
  const t = useTranslations();
  if (lastEventAt === null || usualSilence === null || OVER.has(status)) return null;
  const silence = millisecondsBetween(lastEventAt, reader.now);
  if (silence <= usualSilence) return null;
  return (
    <p className="timeline-gap">
      {t('declaration.events.silence', {
        length: toDurationWords(silence, t),
        usual: toDurationWords(usualSilence, t),
      })}
    </p>
  );
}
