import type { Metadata } from 'next';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { JobStatus } from '#lib/jobs/job-status.ts';
import { listJobs } from '#lib/jobs/list-jobs.ts';
import { readReader } from '../../read-reader.ts';

export const metadata: Metadata = { title: 'Jobs' };

/** What runs by itself, and how its last run went. */
export default async function JobsPage() {
  const access = await requirePageAccess('/settings/jobs');
  const [reader, jobs] = await Promise.all([readReader(access), listJobs(access)]);
  return (
    <>
      <PageHeader
        title="Jobs"
        reader={reader}
        lead="What runs by itself, one at a time however many processes serve. Nothing that senders send waits for it."
      />
      <DataTable caption="Jobs" columns={toColumns(reader)} rows={jobs} keyOf={({ name }) => name} />
    </>
  );
}

const LOOKS = {
  never: { tone: 'quiet', icon: 'waiting', label: 'not yet' },
  running: { tone: 'pending', icon: 'clock', label: 'running' },
  done: { tone: 'cleared', icon: 'check', label: 'done' },
  failed: { tone: 'held', icon: 'warning', label: 'failed' },
} as const;

function toColumns(reader: Reader): Column<JobStatus>[] {
  return [
    {
      name: 'job',
      head: 'Job',
      roomy: true,
      cell: ({ title, does }) => (
        <>
          <strong>{title}</strong>
          <p className="quiet">{does}</p>
        </>
      ),
    },
    { name: 'when', head: 'When', wideOnly: true, cell: ({ when }) => when },
    {
      name: 'last',
      head: 'Last run',
      cell: ({ state, lastStartedAt }) => (
        <>
          <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
            {LOOKS[state].label}
          </Badge>{' '}
          <span className="nowrap">
            <Age at={lastStartedAt} reader={reader} absent="" />
          </span>
        </>
      ),
    },
    {
      name: 'took',
      head: 'Took',
      numeric: true,
      cell: ({ milliseconds }) =>
        milliseconds === null ? '' : <span className="nowrap">{toSeconds(milliseconds)}</span>,
    },
    { name: 'result', head: 'Result', roomy: true, cell: ({ lastResult }) => lastResult ?? '' },
    {
      name: 'failures',
      head: 'Failures',
      numeric: true,
      cell: ({ failures, runs, failuresInARow }) => (
        <span title={failuresInARow > 0 ? `the last ${failuresInARow} failed` : undefined}>
          {failures.toLocaleString('en')} of {runs.toLocaleString('en')}
        </span>
      ),
    },
    {
      name: 'run',
      head: 'Run',
      cell: ({ name, title }) => (
        <FetchForm
          action={`/api/v1/jobs/${name}/run`}
          label={`Run now: ${title}`}
          submit="Run now"
          look="button button--tertiary button--sm"
          done="Asked for."
        />
      ),
    },
  ];
}

function toSeconds(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}
