import type { Metadata } from 'next';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Role } from '#lib/auth/access.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import type { Workspace } from '#lib/domain/workspace.ts';
import { listOwnWorkspaces } from '#lib/workspaces/list-own-workspaces.ts';
import { readReader } from '../../read-reader.ts';
import { ROLE_WORDS } from '../role-words.ts';

export const metadata: Metadata = { title: 'Workspaces' };

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));

/** The companies whose data the reader may see, one at a time. */
export default async function WorkspacesPage() {
  const access = await requirePageAccess('/settings/workspaces');
  const [reader, workspaces] = await Promise.all([readReader(access), listOwnWorkspaces(access)]);
  const current = workspaces.find(({ active }) => active);
  const mayChange = access.role === 'administrator';
  return (
    <>
      <PageHeader
        title="Workspaces"
        reader={reader}
        lead="A workspace is one company's data. Nothing of one can be seen from another."
      />
      <Panel title="Yours" count={workspaces.length} flush>
        <DataTable caption="Your workspaces" columns={COLUMNS} rows={workspaces} keyOf={({ id }) => id} />
      </Panel>
      {mayChange && current ? (
        <Panel title={`Change ${current.name}`}>
          <FetchForm
            action={`/api/v1/workspaces/${current.id}`}
            method="PATCH"
            label={`Change ${current.name}`}
            submit="Save"
            done="Saved."
          >
            <div className="form-fields">
              <InputField name="name" label="Name" value={current.name} required autoComplete="off" />
              <ChoiceField
                name="timeZone"
                label="Time zone"
                value={current.timeZone}
                choices={ZONES}
                hint="Says which day is today: for last free days and what is past them."
              />
            </div>
          </FetchForm>
        </Panel>
      ) : null}
      {mayChange ? (
        <Panel title="Make a workspace">
          <FetchForm
            action="/api/v1/workspaces"
            label="Make a workspace"
            submit="Make a workspace"
            done="It is there: you are its administrator, and nobody else is in it."
          >
            <div className="form-fields">
              <InputField name="name" label="Name" required autoComplete="off" />
              <ChoiceField name="timeZone" label="Time zone" value="UTC" choices={ZONES} />
            </div>
          </FetchForm>
        </Panel>
      ) : null}
    </>
  );
}

const COLUMNS: Column<Workspace>[] = [
  {
    name: 'name',
    head: 'Name',
    cell: ({ id, name }) => (
      <>
        <strong>{name}</strong>{' '}
        {isDemoWorkspace(id) ? (
          <Badge tone="conflict" icon="warning">
            demo data
          </Badge>
        ) : null}
      </>
    ),
  },
  { name: 'role', head: 'You are', cell: ({ role }) => ROLE_WORDS[Role.parse(role)].label },
  { name: 'zone', head: 'Time zone', wideOnly: true, cell: ({ timeZone }) => timeZone.replaceAll('_', ' ') },
  {
    name: 'look',
    head: 'Look at it',
    cell: ({ id, name, active }) =>
      active ? (
        <Badge tone="cleared" icon="check">
          you are here
        </Badge>
      ) : (
        <form method="post" action={`/api/v1/workspaces/${id}/switch`} aria-label={`Look at ${name}`}>
          <button type="submit" className="button button--outline button--sm">
            Look at it
          </button>
        </form>
      ),
  },
];
