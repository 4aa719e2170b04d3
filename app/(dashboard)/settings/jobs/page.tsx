import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getSay } from '#components/customs/get-say.ts';
import type { Say } from '#components/customs/use-say.ts';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { JobStatus } from '#lib/jobs/job-status.ts';
import { listJobs } from '#lib/jobs/list-jobs.ts';
import type { Language } from '#lib/words/languages.ts';
import type { Translate } from '#lib/words/translate.ts';
import { readReader } from '../../read-reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('jobs');
  return { title: t('jobs') };
}

/** What runs by itself, and how its last run went. */
export default async function JobsPage() {
  const t = await getTranslations('jobs');
  const access = await requirePageAccess('/settings/jobs');
  const [reader, jobs] = await Promise.all([readReader(access), listJobs(access)]);
  return (
    <>
      <PageHeader title={t('jobs')} reader={reader} lead={t('lead')} />
      <DataTable
        caption={t('jobs')}
        columns={toColumns(reader, t, await getSay())}
        rows={jobs}
        keyOf={({ name }) => name}
      />
    </>
  );
}

const LOOKS = {
  never: { tone: 'quiet', icon: 'waiting' },
  running: { tone: 'pending', icon: 'clock' },
  done: { tone: 'cleared', icon: 'check' },
  failed: { tone: 'held', icon: 'warning' },
} as const;

function toColumns(reader: Reader, t: Translate<'jobs'>, sayResult: Say): Column<JobStatus>[] {
  return [
    {
      name: 'job',
      head: t('job'),
      roomy: true,
      cell: (job) => (
        <>
          <strong>{say(job, 'title', t)}</strong>
          <p className="quiet">{say(job, 'does', t)}</p>
        </>
      ),
    },
    { name: 'when', head: t('when'), wideOnly: true, cell: (job) => say(job, 'when', t) },
    {
      name: 'last',
      head: t('lastRun'),
      cell: ({ state, lastStartedAt }) => (
        <>
          <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
            {t(`states.${state}`)}
          </Badge>{' '}
          <span className="nowrap">
            <Age at={lastStartedAt} reader={reader} absent="" />
          </span>
        </>
      ),
    },
    {
      name: 'took',
      head: t('took'),
      numeric: true,
      cell: ({ milliseconds }) =>
        milliseconds === null ? (
          ''
        ) : (
          <span className="nowrap">{toSeconds(milliseconds, reader.language)}</span>
        ),
    },
    {
      name: 'result',
      head: t('result'),
      roomy: true,
      cell: ({ lastResult }) => (lastResult === null ? '' : sayResult(lastResult)),
    },
    {
      name: 'failures',
      head: t('failures'),
      numeric: true,
      cell: ({ failures, runs, failuresInARow }) => (
        <span title={failuresInARow > 0 ? t('lastFailed', { count: failuresInARow }) : undefined}>
          {t('failuresOfRuns', { failures, runs })}
        </span>
      ),
    },
    {
      name: 'run',
      head: t('run'),
      cell: (job) => (
        <FetchForm
          action={`/api/v1/jobs/${job.name}/run`}
          label={t('runOne', { job: say(job, 'title', t) })}
          submit={t('runNow')}
          look="button button--tertiary button--sm"
          done={t('askedFor')}
        />
      ),
    },
  ];
}

/** What a job is called, does, and when it runs; one that the catalogue does not know says it itself. */
function say(job: JobStatus, what: 'title' | 'does' | 'when', t: Translate<'jobs'>): string {
  const key = `names.${job.name}.${what}` as `names.mail-notices.${typeof what}`;
  return t.has(key) ? t(key) : job[what];
}

function toSeconds(milliseconds: number, language: Language): string {
  if (milliseconds < 1_000) return `${milliseconds} ms`;
  const seconds = milliseconds / 1_000;
  return `${seconds.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
