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

const OVERLAPS = [
  { value: '24', label: 'a day' },
  { value: '1', label: 'an hour' },
  { value: '168', label: 'a week' },
  { value: '0', label: 'no longer: it has leaked' },
];

/** One feed: where it is, what proves its sender, what came last, and what can be done about it. */
export function FeedPanel({ feed, sender, variable, url, reader }: FeedPanelProps) {
  const { id, name, enabled, lastMessage } = feed;
  const route = `/api/v1/feeds/${id}`;
  return (
    <Panel title={name} aside={<FeedState enabled={enabled} />}>
      <dl className="feed-lines">
        <dt>{sender} sends to</dt>
        <dd>
          <Copyable text={url} label="the address" />
        </dd>
        <dt>Secret</dt>
        <dd>
          <Secrets feed={feed} variable={variable} reader={reader} />
        </dd>
        <dt>Last message</dt>
        <dd>
          {lastMessage ? (
            <a href={`/webhook-events/${lastMessage.id}`}>
              <Age at={lastMessage.receivedAt} reader={reader} />, {lastMessage.state}
            </a>
          ) : (
            <span className="quiet">none lately</span>
          )}
        </dd>
      </dl>
      {enabled ? <TryOut feedId={id} /> : null}
      <details>
        <summary>Change {name}</summary>
        <div className="stack">
          <FetchForm action={route} method="PATCH" label={`Rename ${name}`} submit="Rename" done="Renamed.">
            <InputField name="name" label="Name" value={name} required autoComplete="off" />
          </FetchForm>
          {feed.isDefault ? null : (
            <SecretForm
              action={`${route}/rotate`}
              label={`Rotate the secret of ${name}`}
              submit="Rotate the secret"
              confirm={`“${name}” gets a new secret. Set it at the sender before the current one ends. Rotate it?`}
            >
              <ChoiceField
                name="overlapHours"
                label="The current secret stays right for"
                kind="number"
                choices={OVERLAPS}
                hint="As long as it takes to change it at the sender."
              />
            </SecretForm>
          )}
          {feed.secrets.some(({ endsAt }) => endsAt !== null) ? (
            <FetchForm
              action={`${route}/previous-secret`}
              method="DELETE"
              label={`End the previous secret of ${name}`}
              submit="End the previous secret now"
              look="button button--tertiary button--sm"
              confirm="Whoever still sends with the previous secret is refused from now on. End it?"
            />
          ) : null}
          <FetchForm
            action={route}
            method="PATCH"
            label={`Switch ${name} ${enabled ? 'off' : 'on'}`}
            submit={enabled ? 'Switch off' : 'Switch on'}
            look="button button--tertiary button--sm"
            {...(enabled && {
              confirm: `“${name}” answers “not found” from now on, and its sender gives up after a while. Switch it off?`,
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
  return enabled ? (
    <Badge tone="cleared" icon="check">
      on
    </Badge>
  ) : (
    <Badge tone="quiet" icon="cancelled">
      off
    </Badge>
  );
}

function Secrets({ feed, variable, reader }: Pick<FeedPanelProps, 'feed' | 'variable' | 'reader'>) {
  if (feed.isDefault)
    return (
      <>
        <code>{variable}</code> <span className="quiet">of the environment, or of secrets.json</span>
      </>
    );
  if (feed.secrets.length === 0) return <span className="quiet">none: nobody gets in</span>;
  return (
    <ul className="plain-list">
      {feed.secrets.map(({ id, createdAt, endsAt, readable }) => (
        <li key={id}>
          {endsAt === null ? (
            <>
              since <Moment at={createdAt} reader={reader} />
            </>
          ) : (
            <>
              the previous one until <Moment at={endsAt} reader={reader} />
            </>
          )}
          {readable ? null : (
            <>
              {' '}
              <Badge tone="held" icon="conflict" title="It was sealed under another APP_SECRET.">
                opens no more: rotate it
              </Badge>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
