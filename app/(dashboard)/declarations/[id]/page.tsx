import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { toDeclarationPath } from '#components/customs/declaration-path.ts';
import { toDeclarationSentence } from '#components/customs/declaration-sentence.ts';
import { DeclarationStatusBadge } from '#components/customs/declaration-status.tsx';
import { DeclarationStepper } from '#components/customs/declaration-stepper.tsx';
import { Remarks } from '#components/customs/remarks.tsx';
import { PeoplePanel } from '#components/triage/people-panel.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { findUsualStays } from '#lib/declarations/find-usual-stays.ts';
import { getDeclaration } from '#lib/declarations/get-declaration.ts';
import { SILENCE } from '#lib/domain/declarations/assess-usual-stays.ts';
import type { Declaration } from '#lib/domain/declarations/declaration.ts';
import { nameDeclaration } from '#lib/domain/declarations/declaration-reference.ts';
import { nextStep } from '#lib/domain/declarations/next-step.ts';
import { findLinkedCargo } from '#lib/links/find-linked-cargo.ts';
import { toFields } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { sayIn } from '#lib/words/say-in.ts';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { toNewsAddress } from '../../list-tools/to-news-address.ts';
import { may } from '../../may.ts';
import type { SearchParams } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { Mrn } from '../declaration-numbers.tsx';
import { DeclarationErrors } from './declaration-errors.tsx';
import { DeclarationLinks } from './declaration-links.tsx';
import { EventsPanel } from './events-panel.tsx';

type Params = Promise<{ id: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const t = await getTranslations('declaration');
  return { title: t('title', { id: (await params).id }) };
}

/** One declaration: how it stands, the way it took with real durations, and all that was said of it. */
export default async function DeclarationPage({
  params,
  searchParams,
}: {
  params: Params;
  searchParams: SearchParams;
}) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const declaration = await getOrNotFound(getDeclaration(access, toAskedNumber((await params).id)));
  const canAct = may(access, '/api/v1/declarations/[declarationId]/[act]');
  const isWholeStory = toFields(await searchParams).story === 'all';
  const [t, reader, members, usualStays, cargo] = await Promise.all([
    getTranslations(),
    readReader(access),
    canAct ? listMembers(access.workspaceId) : [],
    findUsualStays(access),
    isWholeStory ? findLinkedCargo(access, declaration.links) : null,
  ]);
  const { declarationId, status, group, held, timeline, errors, links, remarks } = declaration;
  const { steps, branches } = toDeclarationPath(timeline, reader.now, usualStays);
  const silence = usualStays.find((usual) => usual.status === SILENCE);
  const name = nameDeclaration(declaration, access.person?.habits.reference ?? null);
  const step = nextStep(declaration);
  const next = step === null ? null : sayIn(reader.language, t)(step);
  return (
    <>
      <PageHeader
        title={<Copyable text={name.text} label={t(`cargo.noun.${name.kind}`)} />}
        trail={[
          { label: t('declarations.title'), href: '/declarations' },
          { label: t(`codes.declarationGroup.${group}`), href: `/declarations?group=${group}` },
        ]}
        badges={<DeclarationStatusBadge status={status} group={group} held={held} />}
        lead={toDeclarationSentence(declaration, reader, t)}
        reader={reader}
      />
      {next && group !== 'action-needed' ? (
        <Notice tone="pending" icon="next">
          {t.rich('declaration.expectedNextIs', { next, strong: (text) => <strong>{text}</strong> })}
        </Notice>
      ) : null}
      <Panel title={t('declaration.path.title')}>
        <DeclarationStepper steps={steps} branches={branches} reader={reader} />
        <Remarks remarks={remarks} />
      </Panel>
      <div className="columns columns--main">
        <EventsPanel
          declaration={declaration}
          cargo={cargo}
          usualSilence={silence ? silence.mostSeconds * 1000 : null}
          action={group === 'action-needed' ? next : null}
          reader={reader}
        />
        <div className="stack">
          <DeclarationFacts declaration={declaration} reader={reader} />
          <DeclarationErrors errors={errors} reader={reader} />
          <PeoplePanel
            address={`/api/v1/declarations/${encodeURIComponent(declarationId)}`}
            triage={declaration.triage}
            members={members.map(({ name }) => name)}
            self={access.actor.name}
            canAct={canAct}
            reader={reader}
          />
          <DeclarationLinks
            declarationId={declarationId}
            links={links}
            canDecide={may(access, '/api/v1/links')}
          />
        </div>
      </div>
      <NewsLine
        kinds={['declarations']}
        since={since}
        ask={toNewsAddress('/api/v1/declarations/news', { q: declarationId }, reader.now, [declarationId])}
      />
    </>
  );
}

function DeclarationFacts({ declaration, reader }: { declaration: Declaration; reader: Reader }) {
  const t = useTranslations();
  const { shipment } = declaration;
  return (
    <Panel title={t('declaration.facts.title')}>
      <Facts
        facts={[
          {
            name: t('declaration.facts.id'),
            value: <Copyable text={declaration.declarationId} label={t('cargo.noun.declarationId')} />,
          },
          {
            name: t('declaration.facts.lrn'),
            value: declaration.lrn ? (
              <Copyable text={declaration.lrn} label={t('cargo.noun.lrn')} />
            ) : (
              t('cargo.absent.notReported')
            ),
          },
          {
            name: t('declaration.facts.mrn'),
            value: <Mrn mrn={declaration.mrn} valid={declaration.mrnValid} />,
          },
          {
            name: t('declaration.facts.reference'),
            value: declaration.commercialReference ? (
              <Copyable text={declaration.commercialReference} label={t('cargo.noun.commercialReference')} />
            ) : (
              t('cargo.absent.notReported')
            ),
          },
          {
            name: t('declaration.facts.created'),
            value: (
              <Moment at={declaration.createdAt} reader={reader} absent={t('cargo.absent.notReported')} />
            ),
          },
          {
            name: t('declaration.facts.cleared'),
            value: <Moment at={declaration.clearedAt} reader={reader} absent={t('cargo.absent.notYet')} />,
          },
          {
            name: t('declaration.facts.completed'),
            value: <Moment at={declaration.completedAt} reader={reader} absent={t('cargo.absent.notYet')} />,
          },
          ...(declaration.invalidatedAt === null
            ? []
            : [
                {
                  name: t('declaration.facts.invalidated'),
                  value: <Moment at={declaration.invalidatedAt} reader={reader} />,
                },
                {
                  name: t('declaration.facts.reason'),
                  value: declaration.invalidationReason ?? t('cargo.absent.notSaid'),
                },
              ]),
          ...(shipment === null
            ? []
            : [
                {
                  name: t('declaration.facts.shipment'),
                  value: (
                    <Copyable
                      text={shipment.shipmentNo ?? shipment.shipmentId}
                      label={t('cargo.noun.shipment')}
                    />
                  ),
                },
                {
                  name: t('declaration.facts.shipmentStatus'),
                  value: shipment.status ?? t('cargo.absent.notReported'),
                },
              ]),
        ]}
      />
    </Panel>
  );
}
