import { Prisma } from '#lib/database/generated/client.ts';
import { listDispositionCodes } from '#lib/domain/customs/disposition-code.ts';
import { TYPES_OF_THE_BOX_ALONE } from '#lib/domain/customs/is-hold-of-bill.ts';
import { ActingParty, listTypesOfParty, whoActsOnContainerHold } from '#lib/domain/customs/who-acts.ts';

/**
 * Of `containers c`: still inside, and on the box itself is a hold on which this party must act. What is open on its bill
 * under the same code is the bill's, as `isHoldOfBill` has it, and who acts is told as `whoActsOnContainerHold` tells it.
 */
export function isHeldBy(actor: ActingParty): Prisma.Sql {
  return Prisma.sql`(NOT c.out AND c.active_hold_count > 0 AND EXISTS (
    SELECT 1
      FROM unnest(c.active_hold_kinds) AS listed(kind)
     CROSS JOIN LATERAL (SELECT split_part(kind, ':', 1) AS type,
                                upper(btrim(substr(kind, strpos(kind, ':') + 1))) AS raw_code) AS said
     CROSS JOIN LATERAL (SELECT coalesce(substring(raw_code FROM '^[^[:space:]:,;/().‐-―-]+'), '') AS token) AS lead
     CROSS JOIN LATERAL (SELECT CASE WHEN token ~ '^[0-9]$' THEN '0' || token ELSE token END AS code) AS hold
      LEFT JOIN bills b ON b.workspace_id = c.workspace_id AND b.bill_number = c.bill_number
     WHERE ${isActedOnBy(actor)} AND NOT ${IS_OF_BILL}))`;
}

const IS_OF_BILL = Prisma.sql`(type <> ALL(${TYPES_OF_THE_BOX_ALONE}) AND CASE
  WHEN code = '' THEN type = 'CUSTOMS' AND coalesce(cardinality(b.open_hold_codes), 0) > 0
  ELSE coalesce(code = ANY(b.open_hold_codes), false) END)`;

/** Types whose code says who acts. */
const READ_BY_CODE = ['CUSTOMS', 'OTHER'];

function isActedOnBy(actor: ActingParty): Prisma.Sql {
  const ways = [
    Prisma.sql`type = ANY(${listTypesOfParty(actor)})`,
    ...READ_BY_CODE.map((type) => isActedOnByCode(actor, type)),
    ...(actor === 'unknown' ? [Prisma.sql`type <> ALL(${listTypesThatTell()})`] : []),
  ];
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}

/** Codes that no table knows are for whoever acts on a hold without a code. */
function isActedOnByCode(actor: ActingParty, type: string): Prisma.Sql {
  const codes = (wanted: boolean) =>
    listDispositionCodes().flatMap(({ code }) =>
      (whoActsOnContainerHold({ type, code }) === actor) === wanted ? [code] : [],
    );
  return whoActsOnContainerHold({ type, code: null }) === actor
    ? Prisma.sql`(type = ${type} AND code <> ALL(${codes(false)}))`
    : Prisma.sql`(type = ${type} AND code = ANY(${codes(true)}))`;
}

function listTypesThatTell(): string[] {
  return [...READ_BY_CODE, ...ActingParty.options.flatMap(listTypesOfParty)];
}
