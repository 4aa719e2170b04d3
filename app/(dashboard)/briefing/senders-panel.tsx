import { useTranslations } from 'next-intl';
import { toSenderName } from '#components/frame/sender-health.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Age } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { SenderHealth } from '#lib/feeds/sender-health.ts';

/** Whether the senders are heard as usual: every figure above rests on them. */
export function SendersPanel({ senders, reader }: { senders: SenderHealth[]; reader: Reader }) {
  const t = useTranslations();
  return (
    <Panel title={t('briefing.senders.title')}>
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">{t('briefing.senders.sender')}</th>
            <th scope="col">{t('briefing.senders.state')}</th>
            <th scope="col">{t('briefing.senders.lastEvent')}</th>
            <th scope="col">{t('briefing.senders.usualGap')}</th>
          </tr>
        </thead>
        <tbody>
          {senders.map((sender) => (
            <tr key={sender.source}>
              <th scope="row">
                <a href={`/webhook-events?source=${encodeURIComponent(sender.source)}`}>
                  {toSenderName(sender.source, t)}
                </a>
              </th>
              <td>
                <SenderStateBadge state={sender.state} />
              </td>
              <td>
                <Age at={sender.lastEventAt} reader={reader} absent={t('briefing.senders.noneYet')} />
              </td>
              <td>
                {sender.usualGapMinutes === null
                  ? t('briefing.senders.tooEarly')
                  : t('briefing.senders.atMost', {
                      length: toDurationWords(sender.usualGapMinutes * 60_000, t),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function SenderStateBadge({ state }: { state: SenderHealth['state'] }) {
  const t = useTranslations('briefing.senders');
  switch (state) {
    case 'heard':
      return (
        <Badge tone="cleared" icon="check">
          {t('heard')}
        </Badge>
      );
    case 'silent':
      return (
        <Badge tone="urgent" icon="silent">
          {t('silent')}
        </Badge>
      );
    case 'never':
      return (
        <Badge tone="quiet" icon="unknown">
          {t('never')}
        </Badge>
      );
  }
}
