import type { Metadata } from 'next';
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
import { readReader } from '../../read-reader.ts';

export const metadata: Metadata = { title: 'Calendar' };

/** Last free days in the reader's own calendar. */
export default async function CalendarPage() {
  const access = await requirePageAccess('/settings/calendar');
  const [reader, feeds] = await Promise.all([readReader(access), listCalendarFeeds(access)]);
  return (
    <>
      <PageHeader
        title="Calendar"
        reader={reader}
        lead="Last free days of every box that is not out, in your own calendar: one event a box, on its day, which moves when the day moves and goes when the box is out."
      />
      {access.person ? (
        <Panel title="Make a calendar address">
          <div className="form-narrow">
            <FetchForm
              action="/api/v1/me/calendars"
              label="Make a calendar address"
              submit="Make an address"
              done="Add it in your calendar as a calendar from the web (“by URL”)."
              told={{ member: 'path', label: 'Give your calendar this address' }}
            >
              <InputField
                name="name"
                label="For which calendar"
                hint="Outlook at work, phone, wall screen."
                required
                autoComplete="off"
              />
              <ChoiceField
                name="expiresInDays"
                label="Good for"
                kind="number"
                value="366"
                choices={LIVES}
                hint="Whoever has the address reads what you may see. Take it back when it is not needed."
              />
            </FetchForm>
          </div>
        </Panel>
      ) : null}
      <Panel title="Your calendars" count={feeds.length} flush={feeds.length > 0}>
        {feeds.length > 0 ? (
          <DataTable
            caption="Your calendars"
            columns={toColumns(reader)}
            rows={feeds}
            keyOf={({ id }) => id}
          />
        ) : (
          <Empty icon="calendar">No calendar reads from here yet.</Empty>
        )}
      </Panel>
    </>
  );
}

const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '366', label: 'a year' },
];

const LOOKS = {
  active: { tone: 'cleared', icon: 'check', words: 'active' },
  expired: { tone: 'quiet', icon: 'clock', words: 'expired' },
  revoked: { tone: 'quiet', icon: 'cancelled', words: 'taken back' },
} as const;

function toColumns(reader: Reader): Column<CalendarFeed>[] {
  return [
    { name: 'name', head: 'For', roomy: true, cell: ({ name }) => <strong>{name}</strong> },
    {
      name: 'state',
      head: 'State',
      cell: ({ state }) => {
        const { words, ...look } = LOOKS[state];
        return <Badge {...look}>{words}</Badge>;
      },
    },
    {
      name: 'read',
      head: 'Read last',
      cell: ({ lastReadAt }) => <Age at={lastReadAt} reader={reader} absent="not yet" />,
    },
    { name: 'until', head: 'Good until', cell: ({ expiresAt }) => <Moment at={expiresAt} reader={reader} /> },
    {
      name: 'revoke',
      head: 'Change',
      cell: ({ id, name, state }) =>
        state === 'active' ? (
          <FetchForm
            action={`/api/v1/me/calendars/${id}`}
            method="DELETE"
            label={`Take back ${name}`}
            submit="Take back"
            look="button button--tertiary button--sm"
          />
        ) : null,
    },
  ];
}
