import { distinctFacts } from '../distinct-facts.ts';
import { isValidMrn } from '../identifiers/is-valid-mrn.ts';
import type { Instant } from '../instant.ts';
import { assessLinkDecisions, type DecidedLink } from '../links/assess-link-decisions.ts';
import { toLinkKeys } from '../links/to-link-keys.ts';
import type { Remark } from '../remark.ts';
import type { TradeEventOf } from '../trade-event.ts';
import { assessTriage } from '../triage/assess-triage.ts';
import type { Triage } from '../triage/triage.ts';
import { assessStatus, compareReports, type StatusHistory } from './assess-status.ts';
import type { DeclarationError, DeclarationSummary } from './declaration.ts';
import type { DeclarationEvent } from './describe-declaration-event.ts';
import { toDeclarationGroup } from './to-declaration-group.ts';
import {
  type AssessedDeclarationItem,
  compareFacts,
  toDeclarationTimeline,
} from './to-declaration-timeline.ts';
import { toErrorPattern } from './to-error-pattern.ts';

type Report = TradeEventOf<'declaration-reported'>;
type ErrorReport = TradeEventOf<'declaration-error-reported'>;

/** Every fact whose subject is a declaration. */
export type DeclarationFact = DeclarationEvent | TradeEventOf<'declaration-acted-on'>;

export interface DeclarationState {
  summary: DeclarationSummary;
  /** One item a fact, oldest first in business time; what has no time stands first. */
  timeline: AssessedDeclarationItem[];
  /** Oldest first. */
  errors: (DeclarationError & { pattern: string })[];
  /** What people decided, one entry a link, in the order of their keys. */
  decidedLinks: DecidedLink[];
  /** `bill:MEDU1234567`, sorted. */
  confirmedLinks: string[];
  rejectedLinks: string[];
  /** Normalised commercial reference and LRN, sorted. */
  linkKeys: string[];
  /** What people did to it; absent where nobody did anything. */
  triage?: Triage;
}

/**
 * What is known of a declaration: a pure function of the set of facts about it, whatever their order and however often
 * one is given. Any fact may be the only one. Source: design, Rules, Declarations.
 */
export function assessDeclaration(
  declarationId: string,
  events: readonly DeclarationFact[],
): DeclarationState {
  const all = distinctFacts(events);
  const facts = all.filter((fact) => fact.type !== 'declaration-acted-on');
  const reports = facts.filter((fact) => fact.type === 'declaration-reported').sort(compareReports);
  const errors = facts.filter((fact) => fact.type === 'declaration-error-reported').sort(compareFacts);
  const decidedLinks = assessLinkDecisions(facts.filter((fact) => fact.type === 'link-decided'));

  const history = assessStatus(reports);
  const summary = toSummary(declarationId, reports, errors, history);
  return {
    summary,
    timeline: toDeclarationTimeline(facts, history),
    errors: errors.map(({ happenedAt, data: { errorType, errorMessage } }) => ({
      errorType,
      message: errorMessage,
      at: happenedAt,
      pattern: toErrorPattern(errorMessage),
    })),
    decidedLinks,
    confirmedLinks: decidedLinks.filter((link) => link.state === 'confirmed').map((link) => link.key),
    rejectedLinks: decidedLinks.filter((link) => link.state === 'rejected').map((link) => link.key),
    linkKeys: toLinkKeys([summary.commercialReference, summary.lrn]),
    triage: assessTriage(all.filter((fact) => fact.type === 'declaration-acted-on')),
  };
}

function toSummary(
  declarationId: string,
  reports: readonly Report[],
  errors: readonly ErrorReport[],
  history: StatusHistory,
): DeclarationSummary {
  const { present, steps } = history;
  const mrn = newestText(reports, (data) => data.mrn);
  const lastErrorAt = errors.at(-1)?.happenedAt ?? '';
  const newerError = errors.length > 0 && (present === null || lastErrorAt > (present.lastReportedAt ?? ''));
  const completed = reports.findLast(({ data, happenedAt }) => data.about === 'completed' && happenedAt);
  const invalidated = reports.filter(({ data }) => data.about === 'invalidated');
  const firstRelease = steps.find(
    ({ known, applied, report }) => known === 'released' && applied && report.happenedAt,
  );
  return {
    declarationId,
    lrn: newestText([...reports, ...errors].sort(compareFacts), (data) => data.lrn),
    mrn,
    mrnValid: mrn === null ? null : isValidMrn(mrn),
    commercialReference: newestText(reports, (data) => data.commercialReference),
    status: present?.status ?? null,
    statusSince: present?.since ?? null,
    group: toDeclarationGroup(present?.known ?? null, newerError),
    held: present?.known === 'control' || present?.known === 'norelease',
    remarks: distinctRemarks(steps.flatMap(({ remark }) => remark ?? [])),
    errorCount: errors.length,
    createdAt:
      reports.find(({ data, happenedAt }) => data.about === 'created' && happenedAt)?.happenedAt ?? null,
    clearedAt:
      reports.findLast(({ data }) => data.customsClearedAt)?.data.customsClearedAt ??
      firstRelease?.report.happenedAt ??
      null,
    completedAt: completed?.happenedAt ?? null,
    invalidatedAt: invalidated.findLast(({ happenedAt }) => happenedAt)?.happenedAt ?? null,
    invalidationReason: newestText(invalidated, (data) => data.reason),
    lastEventAt: latest([...reports, ...errors]),
  };
}

/** The newest text there is; what is missing, null or blank says nothing. `facts` are oldest first. */
function newestText<Fact extends { data: object }>(
  facts: readonly Fact[],
  read: (data: Fact['data']) => string | null | undefined,
): string | null {
  return facts.map(({ data }) => read(data)).findLast((text) => text?.trim()) ?? null;
}

function latest(facts: readonly { happenedAt: Instant | null }[]): Instant | null {
  return facts.map(({ happenedAt }) => happenedAt).reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
}

function distinctRemarks(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.map((remark) => [`${remark.code} ${remark.text}`, remark])).values()];
}
