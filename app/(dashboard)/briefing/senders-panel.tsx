import { toSenderName } from '#components/frame/sender-health.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Age } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { SenderHealth } from '#lib/feeds/sender-health.ts';

/** Whether the senders are heard as usual: every figure above rests on them. */
export function SendersPanel({ senders, reader }: { senders: SenderHealth[]; reader: Reader }) {
  return (
    <Panel title="Senders">
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">Sender</th>
            <th scope="col">State</th>
            <th scope="col">Last event</th>
            <th scope="col">Usual gap</th>
          </tr>
        </thead>
        <tbody>
          {senders.map((sender) => (
            <tr key={sender.source}>
              <th scope="row">
                <a href={`/webhook-events?source=${encodeURIComponent(sender.source)}`}>
                  {toSenderName(sender.source)}
                </a>
              </th>
              <td>
                <SenderStateBadge state={sender.state} />
              </td>
              <td>
                <Age at={sender.lastEventAt} reader={reader} absent="none yet" />
              </td>
              <td>
                {sender.usualGapMinutes === null
                  ? 'too early to tell'
                  : `at most ${toDurationWords(sender.usualGapMinutes * 60_000)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function SenderStateBadge({ state }: { state: SenderHealth['state'] }) {
  switch (state) {
    case 'heard':
      return (
        <Badge tone="cleared" icon="check">
          Heard
        </Badge>
      );
    case 'silent':
      return (
        <Badge tone="urgent" icon="silent">
          Silent
        </Badge>
      );
    case 'never':
      return (
        <Badge tone="quiet" icon="unknown">
          Never heard
        </Badge>
      );
  }
}
