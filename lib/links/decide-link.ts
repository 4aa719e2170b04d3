import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { requireVoyage } from '#lib/containers/require-voyage.ts';
import { requireBill } from '#lib/customs/require-bill.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { getDeclaration } from '#lib/declarations/get-declaration.ts';
import { requireDeclaration } from '#lib/declarations/require-declaration.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import type { Declaration } from '#lib/domain/declarations/declaration.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import { toLinkKey } from '#lib/domain/links/assess-link-decisions.ts';
import type { LinkDecision } from '#lib/domain/trade-event.ts';
import { NotFound } from '#lib/errors.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';
import { recordActs, toActFact, toActOrder } from '#lib/trade-events/record-acts.ts';
import { RequiredText } from '#lib/triage/act-text.ts';

const LONGEST_NUMBER = 100;
const Identifier = z
  .union([RequiredText, z.number().int().transform(String)])
  .pipe(z.string().max(LONGEST_NUMBER));

export const LinkDecisionBody = z
  .object({
    declarationId: Identifier,
    billNumber: Identifier.optional(),
    containerNumber: Identifier.optional(),
    shipmentId: Identifier.optional(),
    state: z.enum(['confirmed', 'rejected']),
  })
  .refine((body) => toTarget(body) !== undefined, {
    message: 'Name one of billNumber, containerNumber and shipmentId.',
    path: ['billNumber'],
  });
export type LinkDecisionBody = z.output<typeof LinkDecisionBody>;

const CHANGES: Readonly<Record<LinkDecision['to']['kind'], ChangeKind>> = {
  bill: 'bills',
  container: 'containers',
  shipment: 'shipments',
};

/**
 * A person confirms or rejects a link of a declaration, suggested or not; the newest word counts. What it links to need
 * not be known yet, save for who is limited: a confirmed link shows the declaration to whoever may see the cargo, so they
 * link to cargo of theirs only. Answers with the declaration.
 *
 * @throws {NotFound} when no such declaration is known, or no such cargo to who is limited.
 */
export async function decideLink(access: Access, body: LinkDecisionBody): Promise<Declaration> {
  const { workspaceId, actor, now } = access;
  const declarationId = await requireDeclaration(access, body.declarationId);
  const to = toTarget(body);
  if (to) {
    if (access.scope) await requireVisible(access, to);
    await inWorkspaceTransaction(workspaceId, async (client) => {
      await lockSubjects(client, workspaceId, 'declaration', [declarationId]);
      const facts = await loadTradeEvents(client, workspaceId, 'declaration', [declarationId]);
      const events = facts.get(declarationId) ?? [];
      const { decidedLinks } = assessDeclaration(declarationId, events);
      const before = decidedLinks.find(({ key }) => key === toLinkKey(to))?.state ?? null;
      if (before === body.state) return;
      const fact = toActFact(
        'link-decided',
        { kind: 'declaration', key: declarationId },
        { to, state: body.state, person: { id: actor.id, name: actor.name } },
        {
          now,
          order: toActOrder(
            now,
            events.filter(({ type }) => type === 'link-decided'),
          ),
        },
      );
      const change = {
        action: 'link.decide',
        subject: { kind: 'declaration', key: declarationId },
        before: { to, state: before },
        after: { to, state: body.state },
      };
      await recordActs(client, access, [fact], [change], [CHANGES[to.kind]]);
    });
  }
  return getDeclaration(access, declarationId);
}

/** @throws {NotFound} for cargo that this somebody may not see. */
async function requireVisible(access: Access, { kind, id }: LinkDecision['to']): Promise<void> {
  if (kind === 'bill') await requireBill(access, id);
  else if (kind === 'container') await requireVoyage(access, id, undefined);
  // Shipments cannot be told apart by account or bill.
  else throw new NotFound(`No shipment ${id} is known.`);
}

/** The one thing a link leads to, as it is known everywhere; `undefined` when it names none, or several. */
function toTarget(body: {
  billNumber?: string | undefined;
  containerNumber?: string | undefined;
  shipmentId?: string | undefined;
}): LinkDecision['to'] | undefined {
  const targets: LinkDecision['to'][] = [];
  if (body.billNumber !== undefined) targets.push({ kind: 'bill', id: normaliseBillNumber(body.billNumber) });
  if (body.containerNumber !== undefined) {
    targets.push({ kind: 'container', id: normaliseContainerNumber(body.containerNumber) });
  }
  if (body.shipmentId !== undefined) targets.push({ kind: 'shipment', id: body.shipmentId });
  const [target] = targets;
  return targets.length === 1 && target?.id !== '' ? target : undefined;
}
