import { useTranslations } from 'next-intl';
import { toDeclarationStatusWords } from '#components/customs/code-words.ts';
import type { TimelineEntry } from '#components/customs/timeline.tsx';
import { useSay } from '#components/customs/use-say.ts';
import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { DeclarationTimelineItem } from '#lib/domain/declarations/declaration.ts';
import { toCanonicalStatus } from '#lib/domain/declarations/to-canonical-status.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';

/** What is long while nothing usual is known. */
const LONG_SILENCE_MS = 24 * 60 * 60 * 1000;

interface EntryOptions {
  reader: Reader;
  /** Nine in ten silences are over by then, in milliseconds; `null` while that is not known. */
  usualSilence: number | null;
  /** What is to be done now; it stands at the newest event that asks for it. */
  action: string | null;
  t: Translate;
}

/** The events of a declaration as a timeline, newest first. */
export function toDeclarationEntries(
  timeline: DeclarationTimelineItem[],
  { reader, usualSilence, action, t }: EntryOptions,
): (TimelineEntry & { sortKey: string })[] {
  const say = sayIn(reader.language, t);
  const newestFirst = timeline.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const asking = action === null ? undefined : newestFirst.find(needsAction);
  return newestFirst.map((item, index) => ({
    id: item.id,
    sortKey: item.at ?? '',
    when: <Moment at={item.at} reader={reader} absent={t('cargo.absent.timeNotSaid')} />,
    title: say(item.title),
    detail: (
      <>
        <EventDetail item={item} />
        <Difference item={item} before={findStatusBefore(newestFirst, index)} />
        {item === asking ? (
          <p className="timeline-action">
            <Icon name="warning" />
            <span>
              {t.rich('declaration.toDo', {
                action: action ?? '',
                strong: (text) => <strong>{text}</strong>,
              })}
            </span>
          </p>
        ) : null}
      </>
    ),
    ...toLook(item),
    receivedAt: item.receivedAt,
    late: item.late,
    source: item.type === 'link' ? undefined : 'Eaze',
    webhookEventId: item.webhookEventId,
    gap: toGap(item, newestFirst[index + 1], usualSilence ?? LONG_SILENCE_MS, t),
  }));
}

const PROBLEMS: ReadonlySet<string | null> = new Set(['control', 'norelease', 'blocked', 'invalid']);

function needsAction({ type, status, remark }: DeclarationTimelineItem): boolean {
  if (type === 'error' || type === 'invalidated') return true;
  return status !== null && remark?.code !== 'after-terminal' && PROBLEMS.has(toCanonicalStatus(status));
}

function EventDetail({ item: { type, status, message, remark } }: { item: DeclarationTimelineItem }) {
  const say = useSay();
  return (
    <>
      {message ? <p>“{message}”</p> : null}
      <p className="quiet">
        {type}
        {status ? ` · ${status}` : ''}
        {remark ? ` · ${say(remark.text)}` : ''}
      </p>
    </>
  );
}

/** What became different by it. Without a status nothing does, and what came after the end moves nothing. */
function Difference({
  item,
  before,
}: {
  item: DeclarationTimelineItem;
  before: DeclarationTimelineItem | undefined;
}) {
  const t = useTranslations();
  if (item.status === null || item.remark?.code === 'after-terminal') {
    return item.type === 'error' ? <p className="quiet">{t('declaration.difference.none')}</p> : null;
  }
  const from = toDeclarationStatusWords(before?.status ?? null, t).label;
  const to = toDeclarationStatusWords(item.status, t).label;
  if (from === to) return <p className="quiet">{t('declaration.difference.again', { status: to })}</p>;
  const after =
    item.at && before?.at
      ? t('declaration.difference.after', {
          length: toDurationWords(millisecondsBetween(before.at, item.at), t),
        })
      : '';
  return (
    <p className="timeline-difference">
      <s>{from}</s> <span aria-hidden="true">→</span> <strong>{to}</strong>
      <span className="quiet">{after}</span>
    </p>
  );
}

/** The newest before it that says how the declaration stood. */
function findStatusBefore(
  newestFirst: readonly DeclarationTimelineItem[],
  index: number,
): DeclarationTimelineItem | undefined {
  return newestFirst
    .slice(index + 1)
    .find(({ status, remark }) => status !== null && remark?.code !== 'after-terminal');
}

function toLook({ type, status }: DeclarationTimelineItem): { icon: IconName; tone: Tone } {
  if (type === 'error') return { icon: 'warning', tone: 'held' };
  if (type === 'link') return { icon: 'link', tone: 'quiet' };
  switch (status === null ? null : toCanonicalStatus(status)) {
    case 'control':
    case 'norelease':
      return { icon: 'held', tone: 'held' };
    case 'blocked':
    case 'invalid':
      return { icon: 'denied', tone: 'held' };
    case 'released':
    case 'completed':
    case 'finalTaxNotice':
      return { icon: 'cleared', tone: 'cleared' };
    case 'canceled':
      return { icon: 'cancelled', tone: 'quiet' };
    default:
      return type === 'customs-cleared'
        ? { icon: 'cleared', tone: 'cleared' }
        : { icon: 'filed', tone: 'pending' };
  }
}

/** A silence between an event and the one before it that is longer than is usual. */
function toGap(
  item: DeclarationTimelineItem,
  before: DeclarationTimelineItem | undefined,
  usual: number,
  t: Translate,
): string | undefined {
  if (!item.at || !before?.at) return undefined;
  const silence = millisecondsBetween(before.at, item.at);
  return silence > usual ? t('declaration.events.gap', { length: toDurationWords(silence, t) }) : undefined;
}
