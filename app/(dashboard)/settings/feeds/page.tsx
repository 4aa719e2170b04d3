import type { Metadata } from 'next';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listFeeds } from '#lib/feeds/list-feeds.ts';
import { listSources } from '#lib/webhooks/sources.ts';
import { readReader } from '../../read-reader.ts';
import { FeedPanel } from './feed-panel.tsx';
import { readOrigin } from './read-origin.ts';
import { SecretForm } from './secret-form.tsx';

export const metadata: Metadata = { title: 'Feeds' };

/** Where senders send to, and what proves them. */
export default async function FeedsPage() {
  const access = await requirePageAccess('/settings/feeds');
  const [reader, feeds, origin] = await Promise.all([readReader(access), listFeeds(access), readOrigin()]);
  const sources = listSources();
  return (
    <>
      <PageHeader
        title="Feeds"
        reader={reader}
        lead="A feed is one connection of a sender: an address of its own, and a secret that proves who sends there."
      />
      {feeds.map((feed) => {
        const source = sources.find(({ name }) => name === feed.source);
        return (
          <FeedPanel
            key={feed.id}
            feed={feed}
            sender={source?.title ?? feed.source}
            variable={source?.secretVariable ?? ''}
            url={new URL(feed.path, origin).href}
            reader={reader}
          />
        );
      })}
      <Panel title="Make a feed">
        <SecretForm action="/api/v1/feeds" label="Make a feed" submit="Make a feed">
          <div className="form-fields">
            <ChoiceField
              name="source"
              label="Sender"
              choices={sources.map(({ name, title }) => ({ value: name, label: title }))}
            />
            <InputField
              name="name"
              label="Name"
              hint="Which account or office sends here."
              required
              autoComplete="off"
            />
            <InputField
              name="secret"
              label="Secret"
              hint="Only if the sender gave you one; else one is made."
              autoComplete="off"
            />
          </div>
        </SecretForm>
      </Panel>
    </>
  );
}
