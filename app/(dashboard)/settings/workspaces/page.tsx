import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { TimeZoneField, TimeZoneList } from '#components/ui/time-zone-field.tsx';
import { Role } from '#lib/auth/access.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import type { Workspace } from '#lib/domain/workspace.ts';
import type { Translate } from '#lib/words/translate.ts';
import { listOwnWorkspaces } from '#lib/workspaces/list-own-workspaces.ts';
import { readReader } from '../../read-reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workspaces');
  return { title: t('workspaces') };
}

/** The companies whose data the reader may see, one at a time. */
export default async function WorkspacesPage() {
  const t = await getTranslations('workspaces');
  const access = await requirePageAccess('/settings/workspaces');
  const [reader, workspaces] = await Promise.all([readReader(access), listOwnWorkspaces(access)]);
  const current = workspaces.find(({ active }) => active);
  const mayChange = access.role === 'administrator';
  return (
    <>
      <PageHeader title={t('workspaces')} reader={reader} lead={t('lead')} />
      <Panel title={t('yours')} count={workspaces.length} flush>
        <DataTable
          caption={t('yourWorkspaces')}
          columns={toColumns(t, await getTranslations('roles'))}
          rows={workspaces}
          keyOf={({ id }) => id}
        />
      </Panel>
      {mayChange && current ? (
        <Panel title={t('changeOne', { name: current.name })}>
          <FetchForm
            action={`/api/v1/workspaces/${current.id}`}
            method="PATCH"
            label={t('changeOne', { name: current.name })}
            submit={t('save')}
            done={t('saved')}
          >
            <div className="form-fields">
              <InputField name="name" label={t('name')} value={current.name} required autoComplete="off" />
              <TimeZoneField
                name="timeZone"
                label={t('timeZone')}
                value={current.timeZone}
                hint={t('timeZoneHint')}
                required
              />
            </div>
          </FetchForm>
        </Panel>
      ) : null}
      {mayChange ? (
        <Panel title={t('make')}>
          <FetchForm action="/api/v1/workspaces" label={t('make')} submit={t('make')} done={t('made')}>
            <div className="form-fields">
              <InputField name="name" label={t('name')} required autoComplete="off" />
              <TimeZoneField
                name="timeZone"
                label={t('timeZone')}
                value={reader.timeZone}
                hint={t('timeZoneHint')}
                required
              />
            </div>
          </FetchForm>
          <TimeZoneList />
        </Panel>
      ) : null}
    </>
  );
}

function toColumns(t: Translate<'workspaces'>, toRole: Translate<'roles'>): Column<Workspace>[] {
  return [
    {
      name: 'name',
      head: t('name'),
      cell: ({ id, name }) => (
        <>
          <strong>{name}</strong>{' '}
          {isDemoWorkspace(id) ? (
            <Badge tone="conflict" icon="warning">
              {t('demoData')}
            </Badge>
          ) : null}
        </>
      ),
    },
    { name: 'role', head: t('youAre'), cell: ({ role }) => toRole(`${Role.parse(role)}.label`) },
    {
      name: 'zone',
      head: t('timeZone'),
      wideOnly: true,
      cell: ({ timeZone }) => timeZone.replaceAll('_', ' '),
    },
    {
      name: 'look',
      head: t('lookAtIt'),
      cell: ({ id, name, active }) =>
        active ? (
          <Badge tone="cleared" icon="check">
            {t('youAreHere')}
          </Badge>
        ) : (
          <form
            method="post"
            action={`/api/v1/workspaces/${id}/switch`}
            aria-label={t('lookAtOne', { name })}
          >
            <button type="submit" className="button button--outline button--sm">
              {t('lookAtIt')}
            </button>
          </form>
        ),
    },
  ];
}
