import type { Access } from '#lib/auth/access.ts';
import { countBills } from '#lib/customs/count-bills.ts';
import { countDeclarations } from '#lib/declarations/count-declarations.ts';
import { DeclarationQuery } from '#lib/declarations/declaration-query.ts';
import { listDeclarations } from '#lib/declarations/list-declarations.ts';
import { withFreshErrors } from '#lib/declarations/with-fresh-errors.ts';
import { countContainerExceptions } from '#lib/exceptions/count-container-exceptions.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import type { Briefing } from './briefing.ts';
import { BriefingQuery } from './briefing-query.ts';
import { countHoldsByActor, countHoldsLifted } from './count-holds.ts';
import { findChanges } from './find-changes.ts';
import { findCollisions, findPastFreeTime, findReadyToGo, SHOWN } from './find-containers-at-risk.ts';
import { findLastLook } from './last-look.ts';

/** Everything on the page for eight in the morning. */
export async function getBriefing(
  access: Access,
  { since, horizon }: BriefingQuery = BriefingQuery.parse({}),
): Promise<Briefing> {
  const from = since ?? (await findLastLook(access)).since;
  const needingAction = DeclarationQuery.parse({ group: 'action-needed', limit: SHOWN });
  const [bills, exceptions, declarations, needing, collisions, pastFreeTime, readyToGo] = await Promise.all([
    countBills(access),
    countContainerExceptions(access),
    countDeclarations(access),
    listDeclarations(access, needingAction).then(({ items }) => withFreshErrors(access, items)),
    findCollisions(access, horizon),
    findPastFreeTime(access),
    findReadyToGo(access),
  ]);
  const [holdsByActor, holdsLifted, changes, senders] = await Promise.all([
    countHoldsByActor(access),
    countHoldsLifted(access),
    findChanges(access, from),
    listSenderHealth(access),
  ]);
  return {
    since: from,
    today: access.today,
    horizonDays: horizon,
    bills,
    exceptions,
    declarations,
    collisions,
    pastFreeTime,
    readyToGo,
    declarationsNeedingAction: { total: declarations['action-needed'], items: needing },
    holdsByActor,
    holdsLifted,
    changes,
    senders,
  };
}
