import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** Whether a sender is heard as usual. */
export interface SenderState {
  source: string;
  lastEventAt: Instant | null;
  silentMinutes: number | null;
  usualGapMinutes: number | null;
  state: 'heard' | 'silent' | 'never';
}

const NAMES: Readonly<Record<string, string>> = {
  opentrack: 'OpenTrack',
  eaze: 'Eaze',
  'not-kept': 'A message no longer kept',
};

/** The sender's name as it writes itself. */
export function toSenderName(source: string): string {
  return NAMES[source] ?? source;
}

/** Every sender and when it was last heard. */
export function SenderHealth({ senders, reader }: { senders: SenderState[]; reader: Reader }) {
  return (
    <ul className="senders" aria-label="Senders">
      {senders.map((sender) => (
        <li
          key={sender.source}
          className={`sender tone-${sender.state === 'heard' ? 'cleared' : sender.state === 'silent' ? 'urgent' : 'quiet'}`}
        >
          <Icon
            name={sender.state === 'heard' ? 'check' : sender.state === 'silent' ? 'silent' : 'unknown'}
          />
          <span>
            {toSenderName(sender.source)}{' '}
            <span className="quiet">
              {sender.state === 'never' ? 'nothing yet' : <Age at={sender.lastEventAt} reader={reader} />}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Said above everything else: figures rest on what a sender said last. */
export function SilentSenders({ senders }: { senders: SenderState[] }) {
  return senders
    .filter((sender) => sender.state === 'silent' && sender.silentMinutes !== null)
    .map((sender) => (
      <Notice key={sender.source} tone="urgent" icon="silent">
        No {toSenderName(sender.source)} event for {toDurationWords((sender.silentMinutes ?? 0) * 60_000)}
        {sender.usualGapMinutes === null
          ? ''
          : `; usual gap at most ${toDurationWords(sender.usualGapMinutes * 60_000)}`}
        . Figures may be old.
      </Notice>
    ));
}

/** "Last OpenTrack event 4 min ago.": what an empty page says to prove that it lives. */
export function LastHeard({
  senders,
  source,
  reader,
}: {
  senders: SenderState[];
  source: string;
  reader: Reader;
}) {
  const sender = senders.find((one) => one.source === source);
  if (!sender?.lastEventAt) return <>No {toSenderName(source)} event has come yet.</>;
  return (
    <>
      Last {toSenderName(source)} event <Age at={sender.lastEventAt} reader={reader} />.
    </>
  );
}
