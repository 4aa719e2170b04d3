import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listFeeds } from '#lib/feeds/list-feeds.ts';
import { listSources } from '#lib/webhooks/sources.ts';
import { ClientWords } from '../../../client-words.tsx';
import { readReader } from '../../read-reader.ts';
import { FeedPanel } from './feed-panel.tsx';
import { readOrigin } from './read-origin.ts';
import { SecretForm } from './secret-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('feeds');
  return { title: t('feeds') };
}

/** Where senders send to, and what proves them. */
export default async function FeedsPage() {
  const t = await getTranslations('feeds');
  const access = await requirePageAccess('/settings/feeds');
  const [reader, feeds, origin] = await Promise.all([readReader(access), listFeeds(access), readOrigin()]);
  const sources = listSources();
  return (
    <>
      <PageHeader title={t('feeds')} reader={reader} lead={t('lead')} />
      <ClientWords further={['tryOut']}>
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
        <Panel title={t('make')}>
          <SecretForm action="/api/v1/feeds" label={t('make')} submit={t('make')}>
            <div className="form-fields">
              <ChoiceField
                name="source"
                label={t('sender')}
                choices={sources.map(({ name, title }) => ({ value: name, label: title }))}
              />
              <InputField name="name" label={t('name')} hint={t('nameHint')} required autoComplete="off" />
              <InputField name="secret" label={t('secret')} hint={t('secretHint')} autoComplete="off" />
            </div>
          </SecretForm>
        </Panel>
      </ClientWords>
    </>
  );
}
