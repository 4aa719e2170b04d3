import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SenderHealth } from '#components/frame/sender-health.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Facts } from '#components/ui/facts.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { describeProcess, type ProcessDescription } from '#lib/server/describe-process.ts';
import { listPackages } from '#lib/server/list-packages.ts';
import type { Translate } from '#lib/words/translate.ts';
import { readReader } from '../../read-reader.ts';
import { Guides } from './guides.tsx';
import { Licences } from './licences.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('about');
  return { title: t('title') };
}

/** What runs here, whether it is well, and where to read on. */
export default async function AboutPage() {
  const access = await requirePageAccess('/settings/about');
  const [t, reader, running, { version, packages }, senders] = await Promise.all([
    getTranslations(),
    readReader(access),
    describeProcess(access),
    listPackages(),
    listSenderHealth(access),
  ]);
  return (
    <>
      <PageHeader title={t('about.title')} reader={reader} lead={t('about.lead')} />
      <Panel title={t('about.running')}>
        <Facts facts={toFacts(running, version, reader, t)} />
      </Panel>
      <Panel title={t('about.health')}>
        <Facts
          facts={[
            {
              name: t('about.version'),
              value: (
                <Badge
                  tone={running.isReady ? 'cleared' : 'held'}
                  icon={running.isReady ? 'check' : 'warning'}
                >
                  {t(running.isReady ? 'about.ready' : 'about.notReady')}
                </Badge>
              ),
            },
            { name: t('about.senders'), value: <SenderHealth senders={senders} reader={reader} /> },
          ]}
        />
      </Panel>
      <Guides />
      <Licences packages={packages} />
    </>
  );
}

function toFacts(running: ProcessDescription, version: string, reader: Reader, t: Translate) {
  const { startedAt, nodeVersion, database, dataDirectory } = running;
  return [
    { name: t('about.version'), value: version },
    {
      name: t('about.since'),
      value: (
        <>
          <Moment at={startedAt} reader={reader} />{' '}
          <span className="quiet">{toDurationWords(millisecondsBetween(startedAt, reader.now), t)}</span>
        </>
      ),
    },
    {
      name: t('about.database'),
      value: (
        <>
          {t('about.postgres', { version: database.version })}{' '}
          <span className="quiet">{t(database.isOwn ? 'about.embedded' : 'about.external')}</span>
        </>
      ),
    },
    { name: t('about.node'), value: nodeVersion },
    ...(dataDirectory === null
      ? []
      : [{ name: t('about.dataDirectory'), value: <span className="identifier">{dataDirectory}</span> }]),
  ];
}
