import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { BUCKET_LOOKS } from '#components/customs/bill-status.tsx';
import { GROUP_LOOKS } from '#components/customs/declaration-status.tsx';
import { toDays } from '#components/ui/duration.ts';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { BriefingQuery } from '#lib/briefing/briefing-query.ts';
import { findCollidingBills } from '#lib/briefing/find-containers-at-risk.ts';
import { getBriefing } from '#lib/briefing/get-briefing.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import { DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { AtRiskPanel } from './briefing/at-risk-panel.tsx';
import { toBriefingSentence } from './briefing/briefing-sentence.ts';
import { ChangesPanel } from './briefing/changes-panel.tsx';
import { CollidingBills } from './briefing/colliding-bills.tsx';
import { DeclarationsPanel } from './briefing/declarations-panel.tsx';
import { FirstSteps } from './briefing/first-steps.tsx';
import { HoldsByActorPanel } from './briefing/holds-by-actor-panel.tsx';
import { HoldsLiftedPanel } from './briefing/holds-lifted-panel.tsx';
import { SendersPanel } from './briefing/senders-panel.tsx';
import { toNewsAddress } from './list-tools/to-news-address.ts';
import { may } from './may.ts';
import type { SearchParams } from './page-address.ts';
import { readReader } from './read-reader.ts';

/** For eight in the morning: what changed, what is about to cost money, what can go, whom to chase. */
export default async function BriefingPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const heard = await findChangeVersions(access.workspaceId);
  const query = readQuery(BriefingQuery, await searchParams);
  const [t, reader, briefing, colliding] = await Promise.all([
    getTranslations(),
    readReader(access),
    getBriefing(access, query),
    findCollidingBills(access, query.horizon),
  ]);
  const { bills, declarations, exceptions, collisions, pastFreeTime, readyToGo, senders } = briefing;
  if (isUntouched(briefing)) {
    return (
      <>
        <PageHeader title={t('briefing.title')} lead={t('briefing.untouched')} reader={reader} />
        <FirstSteps access={access} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('briefing.title')} lead={toBriefingSentence(briefing, t)} reader={reader} />
      <NewsLine
        kinds={['bills', 'containers', 'declarations', 'exceptions']}
        since={heard}
        ask={toNewsAddress('/api/v1/briefing/news', {}, reader.now, [])}
      />
      <div className="tiles">
        {BillBucket.options.map((bucket) => (
          <Tile
            key={bucket}
            {...BUCKET_LOOKS[bucket]}
            label={t(`codes.bucket.${bucket}.label`)}
            figure={bills[bucket]}
            note={t('briefing.tile.bills')}
            href={`/customs?bucket=${bucket}`}
          />
        ))}
        <Tile
          tone="urgent"
          icon="exception"
          label={t('briefing.tile.openExceptions')}
          figure={exceptions.open}
          note={t('briefing.tile.notAcknowledged')}
          href="/exceptions"
        />
        {DeclarationGroup.options.slice(0, 1).map((group) => (
          <Tile
            key={group}
            {...GROUP_LOOKS[group]}
            label={t(`codes.declarationGroup.${group}`)}
            figure={declarations[group]}
            note={t('briefing.tile.declarations')}
            href={`/declarations?group=${group}`}
          />
        ))}
      </div>
      <div className="columns columns--main briefing">
        <div className="stack">
          <AtRiskPanel
            leaveOut={['accrued', 'status', 'account']}
            title={t('briefing.collisions.title', { days: briefing.horizonDays })}
            section={collisions}
            nothing={t('briefing.collisions.nothing')}
            aside={<HorizonLinks days={briefing.horizonDays} />}
            foot={
              colliding.billNumbers.length > 0 ? (
                <CollidingBills {...colliding} mayAsk={may(access, '/api/v1/shares')} />
              ) : null
            }
            senders={senders}
            reader={reader}
            icon="held"
          />
          <AtRiskPanel
            billBelow
            title={t('briefing.past.title')}
            section={pastFreeTime}
            nothing={t('briefing.past.nothing')}
            moreHref="/containers?pastLastFreeDay=true&sort=lastFreeDay"
            senders={senders}
            reader={reader}
            icon="calendar"
            leaveOut={['bill', 'status', 'account']}
          />
          <AtRiskPanel
            title={t('briefing.ready.title')}
            section={readyToGo}
            nothing={t('briefing.ready.nothing')}
            moreHref="/containers?ready=true&sort=lastFreeDay"
            senders={senders}
            reader={reader}
            icon="truck"
            leaveOut={['holds', 'bucket', 'accrued', 'account']}
          />
          <DeclarationsPanel
            section={briefing.declarationsNeedingAction}
            senders={senders}
            reader={reader}
            reference={access.person?.habits.reference ?? null}
          />
        </div>
        <div className="stack">
          <HoldsByActorPanel holds={briefing.holdsByActor} />
          <HoldsLiftedPanel lifted={briefing.holdsLifted} reader={reader} />
          <ChangesPanel since={briefing.since} changes={briefing.changes} reader={reader} />
          <SendersPanel senders={senders} reader={reader} />
        </div>
      </div>
    </>
  );
}

/** Neither a sender nor anything they say was ever heard of; an import may know cargo without a sender. */
function isUntouched({ senders, bills, declarations, exceptions }: Briefing): boolean {
  const known = [...Object.values(bills), ...Object.values(declarations), exceptions.open];
  return senders.every(({ state }) => state === 'never') && known.every((count) => count === 0);
}

/** How far ahead to look. */
function HorizonLinks({ days }: { days: number }) {
  const t = useTranslations();
  return (
    <span className="horizon">
      {[2, 5, 10].map((horizon) => (
        <a key={horizon} href={`/?horizon=${horizon}`} aria-current={horizon === days ? 'true' : undefined}>
          {toDays(horizon, t)}
        </a>
      ))}
    </span>
  );
}
