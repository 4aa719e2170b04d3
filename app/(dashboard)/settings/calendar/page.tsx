import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { CalendarFeed } from '#lib/calendar/calendar-feed.ts';
import { listCalendarFeeds } from '#lib/calendar/list-calendar-feeds.ts';
import type { Translate } from '#lib/words/translate.ts';
import { readReader } from '../../read-reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendarFeeds');
  return { title: t('calendar') };
}

/** Last free days in the reader's own calendar. */
export default async function CalendarPage() {
  const access = await requirePageAccess('/settings/calendar');
  const t = await getTranslations('calendarFeeds');
  const lives = [
    { value: '30', label: t('days', { count: 30 }) },
    { value: '90', label: t('days', { count: 90 }) },
    { value: '366', label: t('aYear') },
  ];
  const [reader, feeds] = await Promise.all([readReader(access), listCalendarFeeds(access)]);
  return (
    <>
      <PageHeader title={t('calendar')} reader={reader} lead={t('lead')} />
      {access.person ? (
        <Panel title={t('make')}>
          <div className="form-narrow">
            <FetchForm
              action="/api/v1/me/calendars"
              label={t('make')}
              submit={t('makeAddress')}
              done={t('addIt')}
              told={{ member: 'path', label: t('giveAddress') }}
            >
              <InputField
                name="name"
                label={t('forWhich')}
                hint={t('forWhichHint')}
                required
                autoComplete="off"
              />
              <ChoiceField
                name="expiresInDays"
                label={t('goodFor')}
                kind="number"
                value="366"
                choices={lives}
                hint={t('goodForHint')}
              />
            </FetchForm>
          </div>
        </Panel>
      ) : null}
      <Panel title={t('yours')} count={feeds.length} flush={feeds.length > 0}>
        {feeds.length > 0 ? (
          <DataTable
            caption={t('yours')}
            columns={toColumns(reader, t)}
            rows={feeds}
            keyOf={({ id }) => id}
          />
        ) : (
          <Empty icon="calendar">{t('none')}</Empty>
        )}
      </Panel>
    </>
  );
}

const LOOKS = {
  active: { tone: 'cleared', icon: 'check' },
  expired: { tone: 'quiet', icon: 'clock' },
  revoked: { tone: 'quiet', icon: 'cancelled' },
} as const;

function toColumns(reader: Reader, t: Translate<'calendarFeeds'>): Column<CalendarFeed>[] {
  return [
    { name: 'name', head: t('for'), roomy: true, cell: ({ name }) => <strong>{name}</strong> },
    {
      name: 'state',
      head: t('state'),
      cell: ({ state }) => <Badge {...LOOKS[state]}>{t(`states.${state}`)}</Badge>,
    },
    {
      name: 'read',
      head: t('readLast'),
      cell: ({ lastReadAt }) => <Age at={lastReadAt} reader={reader} absent={t('notYet')} />,
    },
    {
      name: 'until',
      head: t('goodUntil'),
      cell: ({ expiresAt }) => <Moment at={expiresAt} reader={reader} />,
    },
    {
      name: 'revoke',
      head: t('change'),
      cell: ({ id, name, state }) =>
        state === 'active' ? (
          <FetchForm
            action={`/api/v1/me/calendars/${id}`}
            method="DELETE"
            label={t('takeBackOne', { name })}
            submit={t('takeBack')}
            look="button button--tertiary button--sm"
          />
        ) : null,
    },
  ];
}
