import { useTranslations } from 'next-intl';
import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Translate } from '#lib/words/translate.ts';

/** Whether a sender is heard as usual. */
export interface SenderState {
  source: string;
  lastEventAt: Instant | null;
  silentMinutes: number | null;
  usualGapMinutes: number | null;
  state: 'heard' | 'silent' | 'never';
}

const MINUTE = 60_000;

const NAMES: Readonly<Record<string, string>> = {
  opentrack: 'OpenTrack',
  eaze: 'Eaze',
};

/** The sender's name as it writes itself. */
export function toSenderName(source: string, t: Translate): string {
  return source === 'not-kept' ? t('frame.notKept') : (NAMES[source] ?? source);
}

/** Every sender and when it was last heard. */
export function SenderHealth({ senders, reader }: { senders: SenderState[]; reader: Reader }) {
  const t = useTranslations();
  return (
    <ul className="senders" aria-label={t('frame.senders')}>
      {senders.map((sender) => (
        <li
          key={sender.source}
          className={`sender tone-${sender.state === 'heard' ? 'cleared' : sender.state === 'silent' ? 'urgent' : 'quiet'}`}
        >
          <Icon
            name={sender.state === 'heard' ? 'check' : sender.state === 'silent' ? 'silent' : 'unknown'}
          />
          <span>
            {toSenderName(sender.source, t)}{' '}
            <span className="quiet">
              {sender.state === 'never' ? (
                t('frame.nothingYet')
              ) : (
                <Age at={sender.lastEventAt} reader={reader} />
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Said above everything else: figures rest on what a sender said last. */
export function SilentSenders({ senders }: { senders: SenderState[] }) {
  const t = useTranslations();
  return senders
    .filter((sender) => sender.state === 'silent' && sender.silentMinutes !== null)
    .map((sender) => (
      <Notice key={sender.source} tone="urgent" icon="silent">
        {toSilence(sender, t)}
      </Notice>
    ));
}

function toSilence({ source, silentMinutes, usualGapMinutes }: SenderState, t: Translate): string {
  const sender = toSenderName(source, t);
  const length = toDurationWords((silentMinutes ?? 0) * MINUTE, t);
  if (usualGapMinutes === null) return t('frame.silent', { sender, length });
  return t('frame.silentLongerThanUsual', {
    sender,
    length,
    usual: toDurationWords(usualGapMinutes * MINUTE, t),
  });
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
  const t = useTranslations();
  const lastEventAt = senders.find((one) => one.source === source)?.lastEventAt;
  const sender = toSenderName(source, t);
  if (!lastEventAt) return t('frame.neverHeard', { sender });
  return t.rich('frame.lastHeard', { sender, age: () => <Age at={lastEventAt} reader={reader} /> });
}
