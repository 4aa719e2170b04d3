import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Feed } from '#lib/domain/feeds/feed.ts';
import { SecretForm } from './secret-form.tsx';
import { TryOut } from './try-out.tsx';

interface FeedPanelProps {
  feed: Feed;
  sender: string;
  /** The environment variable with the secret of a default feed. */
  variable: string;
  url: string;
  reader: Reader;
}

/** Hours for which the secret before stays right. */
const OVERLAPS = ['24', '1', '168', '0'] as const;

/** One feed: where it is, what proves its sender, what came last, and what can be done about it. */
export function FeedPanel({ feed, sender, variable, url, reader }: FeedPanelProps) {
  const t = useTranslations('feeds');
  const { id, name, enabled, lastMessage } = feed;
  const route = `/api/v1/feeds/${id}`;
  return (
    <Panel title={name} aside={<FeedState enabled={enabled} />}>
      <dl className="feed-lines">
        <dt>{t('sendsTo', { sender })}</dt>
        <dd>
          <Copyable text={url} label={t('theAddress')} />
        </dd>
        <dt>{t('secret')}</dt>
        <dd>
          <Secrets feed={feed} variable={variable} reader={reader} />
        </dd>
        <dt>{t('lastMessage')}</dt>
        <dd>
          {lastMessage ? (
            <a href={`/webhook-events/${lastMessage.id}`}>
              <Age at={lastMessage.receivedAt} reader={reader} />,{' '}
              {t('messageState', { state: lastMessage.state })}
            </a>
          ) : (
            <span className="quiet">{t('noneLately')}</span>
          )}
        </dd>
      </dl>
      {enabled ? <TryOut feedId={id} /> : null}
      <details>
        <summary>{t('changeOne', { name })}</summary>
        <div className="stack">
          <FetchForm
            action={route}
            method="PATCH"
            label={t('renameOne', { name })}
            submit={t('rename')}
            done={t('renamed')}
          >
            <InputField name="name" label={t('name')} value={name} required autoComplete="off" />
          </FetchForm>
          {feed.isDefault ? null : (
            <SecretForm
              action={`${route}/rotate`}
              label={t('rotateOne', { name })}
              submit={t('rotate')}
              confirm={t('rotateConfirm', { name })}
            >
              <ChoiceField
                name="overlapHours"
                label={t('overlap')}
                kind="number"
                choices={OVERLAPS.map((value) => ({ value, label: t(`overlaps.${value}`) }))}
                hint={t('overlapHint')}
              />
            </SecretForm>
          )}
          {feed.secrets.some(({ endsAt }) => endsAt !== null) ? (
            <FetchForm
              action={`${route}/previous-secret`}
              method="DELETE"
              label={t('endPreviousOf', { name })}
              submit={t('endPrevious')}
              look="button button--tertiary button--sm"
              confirm={t('endPreviousConfirm')}
            />
          ) : null}
          <FetchForm
            action={route}
            method="PATCH"
            label={enabled ? t('switchOffOne', { name }) : t('switchOnOne', { name })}
            submit={enabled ? t('switchOff') : t('switchOn')}
            look="button button--tertiary button--sm"
            {...(enabled && {
              confirm: t('switchOffConfirm', { name }),
            })}
          >
            <input type="hidden" name="enabled" value={String(!enabled)} data-kind="flag" />
          </FetchForm>
        </div>
      </details>
    </Panel>
  );
}

function FeedState({ enabled }: { enabled: boolean }) {
  const t = useTranslations('feeds');
  return enabled ? (
    <Badge tone="cleared" icon="check">
      {t('on')}
    </Badge>
  ) : (
    <Badge tone="quiet" icon="cancelled">
      {t('off')}
    </Badge>
  );
}

function Secrets({ feed, variable, reader }: Pick<FeedPanelProps, 'feed' | 'variable' | 'reader'>) {
  const t = useTranslations('feeds');
  if (feed.isDefault)
    return (
      <>
        <code>{variable}</code> <span className="quiet">{t('ofEnvironment')}</span>
      </>
    );
  if (feed.secrets.length === 0) return <span className="quiet">{t('noneNobody')}</span>;
  return (
    <ul className="plain-list">
      {feed.secrets.map(({ id, createdAt, endsAt, readable }) => (
        <li key={id}>
          {endsAt === null
            ? t.rich('since', { time: () => <Moment at={createdAt} reader={reader} /> })
            : t.rich('previousUntil', { time: () => <Moment at={endsAt} reader={reader} /> })}
          {readable ? null : (
            <>
              {' '}
              <Badge tone="held" icon="conflict" title={t('sealedOther')}>
                {t('opensNoMore')}
              </Badge>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
