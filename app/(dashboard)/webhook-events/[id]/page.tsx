import type { Metadata } from 'next';
import { MESSAGE_STATE_LOOKS, MessageStateBadge } from '#components/customs/message-state.tsx';
import { toSenderName } from '#components/frame/sender-health.tsx';
import { CodeBlock } from '#components/ui/code-block.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { toPrettyJson } from '#components/ui/pretty-json.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Access } from '#lib/auth/access.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { WebhookEvent } from '#lib/domain/webhook-events/webhook-event.ts';
import { NoLongerKept } from '#lib/errors.ts';
import { getWebhookEvent } from '#lib/webhook-events/get-webhook-event.ts';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { readReader } from '../../read-reader.ts';
import { ReplayButton } from '../replay-button.tsx';

export const metadata: Metadata = { title: 'Webhook event' };

/** One message: what it said to the byte, how it came, and what it became. */
export default async function WebhookEventPage({ params }: { params: Promise<{ id: string }> }) {
  const access = await requirePageAccess('/webhook-events/[id]');
  const message = await getOrNotFound(findKept(access, toAskedNumber((await params).id)));
  const reader = await readReader(access);
  if (message === null) return <NoLongerKeptMessage reader={reader} />;
  const pretty = toPrettyJson(message.body);
  return (
    <>
      <PageHeader
        title={message.event ?? 'Message without an event name'}
        trail={[{ label: 'Webhook events', href: '/webhook-events' }]}
        badges={<MessageStateBadge state={message.state} />}
        lead={`${MESSAGE_STATE_LOOKS[message.state].means}.${message.reason ? ` ${message.reason}` : ''}`}
        reader={reader}
      />
      {message.hint === null ? null : (
        <Notice tone="urgent" icon="unknown">
          {message.hint}
        </Notice>
      )}
      <div className="columns columns--main">
        <div className="stack">
          {pretty === null ? null : (
            <Panel title="Body, laid out">
              <CodeBlock label="Body, laid out" text={pretty} />
            </Panel>
          )}
          <Panel title="Body, as it came">
            {message.body === '' ? (
              <p className="quiet">It came empty.</p>
            ) : (
              <CodeBlock label="Body, as it came" text={message.body} />
            )}
          </Panel>
        </div>
        <div className="stack">
          {message.state === 'refused' ? null : (
            <ReplayButton label="Replay by today’s rules" path={`/webhook-events/${message.id}/replay`} />
          )}
          <Delivery message={message} reader={reader} />
          <WhatItBecame message={message} />
          <Headers headers={message.headers} />
        </div>
      </div>
    </>
  );
}

/** `null` for one that is no longer kept. */
async function findKept(access: Access, id: string): Promise<WebhookEvent | null> {
  try {
    return await getWebhookEvent(access, id);
  } catch (error) {
    if (error instanceof NoLongerKept) return null;
    throw error;
  }
}

function NoLongerKeptMessage({ reader }: { reader: Reader }) {
  return (
    <>
      <PageHeader
        title="No longer kept"
        trail={[{ label: 'Webhook events', href: '/webhook-events' }]}
        reader={reader}
      />
      <Empty icon="unknown">
        The message is no longer kept: it is older than this Clearhold is set to keep messages. What it said
        still counts, on every page.
      </Empty>
    </>
  );
}

function Delivery({ message, reader }: { message: WebhookEvent; reader: Reader }) {
  return (
    <Panel title="Delivery">
      <Facts
        facts={[
          { name: 'Sender', value: toSenderName(message.source) },
          { name: 'Received', value: <Moment at={message.receivedAt} reader={reader} /> },
          { name: 'Sent', value: <Moment at={message.sentAt} reader={reader} /> },
          {
            name: 'Attempt',
            value:
              message.deliveryAttempt === null
                ? 'not said'
                : `${message.deliveryAttempt}${message.pendingRetries === null ? '' : `, ${message.pendingRetries} retries left`}`,
          },
          { name: 'Id', value: <Copyable text={message.id} label="id" /> },
          { name: 'SHA-256 of the bytes', value: <Copyable text={message.sha256} label="digest" /> },
        ]}
      />
    </Panel>
  );
}

function WhatItBecame({ message: { tradeEventIds, identifiers, state } }: { message: WebhookEvent }) {
  return (
    <Panel title="What it became">
      <p>
        {tradeEventIds.length === 0
          ? state === 'repeat'
            ? 'Nothing new: its facts stood already.'
            : 'No fact was read from it.'
          : `${tradeEventIds.length} ${tradeEventIds.length === 1 ? 'fact' : 'facts'}.`}
      </p>
      {identifiers.length > 0 ? (
        <>
          <p className="quiet">It names</p>
          <ul className="siblings">
            {identifiers.map((identifier) => (
              <li key={identifier}>
                <a className="sibling" href={`/search?q=${encodeURIComponent(identifier)}`}>
                  {identifier}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {tradeEventIds.length > 0 ? (
        <details>
          <summary>Ids of its facts</summary>
          <ul className="plain-list identifier">
            {tradeEventIds.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}

function Headers({ headers }: { headers: Record<string, string> }) {
  return (
    <Panel title="Headers">
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">Header</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(headers).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="anywhere">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">Secrets and proofs are not kept.</p>
    </Panel>
  );
}
