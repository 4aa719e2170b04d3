import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { MessageStateBadge } from '#components/customs/message-state.tsx';
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
import { sayIn } from '#lib/words/say-in.ts';
import { ClientWords } from '../../../client-words.tsx';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { readReader } from '../../read-reader.ts';
import { ReplayButton } from '../replay-button.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhookEvents');
  return { title: t('one') };
}

/** One message: what it said to the byte, how it came, and what it became. */
export default async function WebhookEventPage({ params }: { params: Promise<{ id: string }> }) {
  const access = await requirePageAccess('/webhook-events/[id]');
  const message = await getOrNotFound(findKept(access, toAskedNumber((await params).id)));
  const [t, reader] = await Promise.all([getTranslations(), readReader(access)]);
  const say = sayIn(reader.language, t);
  if (message === null) return <NoLongerKeptMessage reader={reader} />;
  const pretty = toPrettyJson(message.body);
  return (
    <>
      <PageHeader
        title={message.event ?? t('webhookEvents.unnamed')}
        trail={[{ label: t('webhookEvents.title'), href: '/webhook-events' }]}
        badges={<MessageStateBadge state={message.state} />}
        lead={[`${t(`codes.messageState.${message.state}.means`)}.`, say(message.reason ?? '')]
          .join(' ')
          .trim()}
        reader={reader}
      />
      {message.hint === null ? null : (
        <Notice tone="urgent" icon="unknown">
          {say(message.hint)}
        </Notice>
      )}
      <div className="columns columns--main">
        <div className="stack">
          {pretty === null ? null : (
            <Panel title={t('webhookEvents.laidOut')}>
              <CodeBlock label={t('webhookEvents.laidOut')} text={pretty} />
            </Panel>
          )}
          <Panel title={t('webhookEvents.asItCame')}>
            {message.body === '' ? (
              <p className="quiet">{t('webhookEvents.empty')}</p>
            ) : (
              <CodeBlock label={t('webhookEvents.asItCame')} text={message.body} />
            )}
          </Panel>
        </div>
        <div className="stack">
          {message.state === 'refused' ? null : (
            <ClientWords further={['replay']}>
              <ReplayButton
                label={t('webhookEvents.replayOne')}
                path={`/webhook-events/${message.id}/replay`}
              />
            </ClientWords>
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
  const t = useTranslations('webhookEvents');
  return (
    <>
      <PageHeader
        title={t('noLongerKept')}
        trail={[{ label: t('title'), href: '/webhook-events' }]}
        reader={reader}
      />
      <Empty icon="unknown">{t('noLongerKeptMeans')}</Empty>
    </>
  );
}

function Delivery({ message, reader }: { message: WebhookEvent; reader: Reader }) {
  const t = useTranslations();
  const { deliveryAttempt: attempt, pendingRetries: count } = message;
  return (
    <Panel title={t('webhookEvents.delivery')}>
      <Facts
        facts={[
          { name: t('webhookEvents.column.source'), value: toSenderName(message.source, t) },
          {
            name: t('webhookEvents.column.received'),
            value: <Moment at={message.receivedAt} reader={reader} />,
          },
          { name: t('webhookEvents.column.sent'), value: <Moment at={message.sentAt} reader={reader} /> },
          {
            name: t('webhookEvents.column.attempt'),
            value:
              attempt === null
                ? t('webhookEvents.notSaid')
                : count === null
                  ? attempt
                  : t('webhookEvents.retriesLeft', { attempt: String(attempt), count }),
          },
          {
            name: t('webhookEvents.id'),
            value: <Copyable text={message.id} label={t('webhookEvents.idWithin')} />,
          },
          {
            name: t('webhookEvents.digest'),
            value: <Copyable text={message.sha256} label={t('webhookEvents.digestWithin')} />,
          },
        ]}
      />
    </Panel>
  );
}

function WhatItBecame({ message: { tradeEventIds, identifiers, state } }: { message: WebhookEvent }) {
  const t = useTranslations('webhookEvents');
  return (
    <Panel title={t('became')}>
      <p>
        {tradeEventIds.length === 0
          ? state === 'repeat'
            ? t('nothingNew')
            : t('noFact')
          : t('facts', { count: tradeEventIds.length })}
      </p>
      {identifiers.length > 0 ? (
        <>
          <p className="quiet">{t('itNames')}</p>
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
          <summary>{t('factIds')}</summary>
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
  const t = useTranslations('webhookEvents');
  return (
    <Panel title={t('headers')}>
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">{t('header')}</th>
            <th scope="col">{t('value')}</th>
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
      <p className="quiet">{t('secretsNotKept')}</p>
    </Panel>
  );
}
