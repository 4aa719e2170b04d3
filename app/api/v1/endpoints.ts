import { z } from 'zod';
import { AuditExportQuery, AuditQuery } from '#lib/audit/audit-query.ts';
import { BriefingNewsQuery } from '#lib/briefing/briefing-query.ts';
import { LastLook, LookedAt } from '#lib/briefing/last-look.ts';
import { ContainerNewsQuery, ContainerQuery } from '#lib/containers/container-query.ts';
import { BillFilter, BillNewsQuery, BillQuery } from '#lib/customs/bill-query.ts';
import {
  DeclarationErrorGroupQuery,
  DeclarationFilter,
  DeclarationNewsQuery,
  DeclarationQuery,
} from '#lib/declarations/declaration-query.ts';
import { AuditEntry, AuditVerification } from '#lib/domain/audit/audit-entry.ts';
import { Container, ContainerListItem } from '#lib/domain/containers/container.ts';
import { Bill, BillCounts } from '#lib/domain/customs/bill.ts';
import { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import {
  Declaration,
  DeclarationCounts,
  DeclarationErrorGroup,
  DeclarationListItem,
} from '#lib/domain/declarations/declaration.ts';
import { ContainerException, ContainerExceptionCounts } from '#lib/domain/exceptions/container-exception.ts';
import { Shipment, ShipmentSummary } from '#lib/domain/shipments/shipment.ts';
import { OwnTriage } from '#lib/domain/triage/triage.ts';
import { WebhookEvent, WebhookEventSummary } from '#lib/domain/webhook-events/webhook-event.ts';
import { WebhookUnknown } from '#lib/domain/webhook-events/webhook-unknown.ts';
import { BulkAct, BulkOutcome } from '#lib/exceptions/act-on-container-exceptions.ts';
import { CONTAINER_EXCEPTION_ACTS } from '#lib/exceptions/container-exception-acts.ts';
import {
  ContainerExceptionFilter,
  ContainerExceptionNewsQuery,
  ContainerExceptionQuery,
} from '#lib/exceptions/container-exception-query.ts';
import { Sender } from '#lib/feeds/sender-health.ts';
import { DecidedLink, LinkDecisionBody } from '#lib/links/decide-link.ts';
import { ListNews } from '#lib/lists/list-news.ts';
import { ShipmentNewsQuery, ShipmentQuery } from '#lib/shipments/shipment-query.ts';
import { StateProof } from '#lib/state/get-state-proof.ts';
import { OwnMarks, Watching } from '#lib/triage/mark-subject.ts';
import { SUBJECT_ACTS } from '#lib/triage/subject-acts.ts';
import { WebhookEventQuery } from '#lib/webhook-events/webhook-event-query.ts';
import { WebhookUnknownQuery } from '#lib/webhook-events/webhook-unknown-query.ts';
import { MessageReplayReport, ReplayReport } from '#lib/webhooks/replay/replay-report.ts';
import { ReplayRequest } from '#lib/webhooks/replay/replay-request.ts';
import type { Endpoint } from './endpoint.ts';
import { NOTICE_ENDPOINTS } from './notice-endpoints.ts';
import { PEOPLE_ENDPOINTS } from './people-endpoints.ts';
import { SETTINGS_ENDPOINTS } from './settings-endpoints.ts';
import { VIEW_ENDPOINTS } from './view-endpoints.ts';

const VoyageQuery = z.object({
  bill: z
    .string()
    .optional()
    .meta({ description: 'The voyage under this bill; empty for the one without a bill. Else the newest.' }),
});

const Change = z.object({ version: z.number().int(), kinds: z.array(z.string()) });

/** What people do to bills, containers and declarations alike. */
function toSubjectActs(kind: string, path: string, query?: z.ZodObject): Endpoint[] {
  const acts = Object.entries(SUBJECT_ACTS).map(([act, { summary, body }]) => ({
    method: 'POST' as const,
    path: `${path}/${act}`,
    summary: summary.replace('{}', kind),
    body,
    ...(query && { query }),
    answer: OwnTriage,
  }));
  const marks = [
    { act: 'watch', summary: `Watch a ${kind}, or no longer`, body: Watching },
    { act: 'seen', summary: `Mark a ${kind} as seen by yourself` },
  ];
  return [
    ...acts,
    ...marks.map(({ act, ...mark }) => ({
      method: 'POST' as const,
      path: `${path}/${act}`,
      answer: OwnMarks,
      ...mark,
    })),
  ];
}

export const ENDPOINTS: readonly Endpoint[] = [
  { path: '/bills', summary: 'List bills', query: BillQuery, answer: BillListItem, shape: 'page' },
  { path: '/bills/counts', summary: 'Count bills by bucket', query: BillFilter, answer: BillCounts },
  {
    path: '/bills/news',
    summary: 'What became of the bills of an open list since it was drawn',
    query: BillNewsQuery,
    answer: ListNews,
  },
  { path: '/bills/{billNumber}', summary: 'One bill, and why it stands as it does', answer: Bill },
  ...toSubjectActs('bill', '/bills/{billNumber}'),
  {
    path: '/briefing/news',
    summary: 'How much was heard since an open briefing was drawn',
    query: BriefingNewsQuery,
    answer: ListNews,
  },
  {
    method: 'POST',
    path: '/briefing/read',
    summary: 'Say that you have read the briefing: it tells you what changed since',
    body: LookedAt,
    answer: LastLook,
  },
  {
    path: '/containers/news',
    summary: 'What became of the containers of an open list since it was drawn',
    query: ContainerNewsQuery,
    answer: ListNews,
  },
  {
    path: '/exceptions/news',
    summary: 'What became of the containers of an open board or table of exceptions since it was drawn',
    query: ContainerExceptionNewsQuery,
    answer: ListNews,
  },
  {
    path: '/shipments/news',
    summary: 'What became of the shipments of an open list since it was drawn',
    query: ShipmentNewsQuery,
    answer: ListNews,
  },
  {
    path: '/containers',
    summary: 'List containers, each with its newest voyage',
    query: ContainerQuery,
    answer: ContainerListItem,
    shape: 'page',
  },
  {
    path: '/containers/{number}',
    summary: 'One voyage of a container; its timeline newest first',
    query: VoyageQuery,
    answer: Container,
  },
  ...toSubjectActs('container', '/containers/{number}', VoyageQuery),
  {
    path: '/exceptions',
    summary: 'List container exceptions, an episode an item',
    query: ContainerExceptionQuery,
    answer: ContainerException,
    shape: 'page',
  },
  {
    path: '/exceptions/counts',
    summary: 'Count container exceptions by state',
    query: ContainerExceptionFilter,
    answer: ContainerExceptionCounts,
  },
  { path: '/exceptions/{id}', summary: 'One episode of a container exception', answer: ContainerException },
  ...Object.entries(CONTAINER_EXCEPTION_ACTS).map(([act, { summary, body }]) => ({
    method: 'POST' as const,
    path: `/exceptions/{id}/${act}`,
    summary,
    body,
    versioned: true,
    answer: ContainerException,
  })),
  {
    method: 'POST',
    path: '/exceptions/bulk',
    summary: 'Do one thing to many container exceptions, with one note',
    body: BulkAct,
    answer: BulkOutcome,
  },
  {
    path: '/declarations',
    summary: 'List declarations',
    query: DeclarationQuery,
    answer: DeclarationListItem,
    shape: 'page',
  },
  {
    path: '/declarations/news',
    summary: 'What became of the declarations of an open list since it was drawn',
    query: DeclarationNewsQuery,
    answer: ListNews,
  },
  {
    path: '/declarations/counts',
    summary: 'Count declarations by group',
    query: DeclarationFilter,
    answer: DeclarationCounts,
  },
  {
    path: '/declarations/errors',
    summary: 'Errors of all declarations, alike ones as one group',
    query: DeclarationErrorGroupQuery,
    answer: DeclarationErrorGroup,
    shape: 'page',
  },
  {
    path: '/declarations/{declarationId}',
    summary: 'One declaration; its timeline newest first',
    answer: Declaration,
  },
  ...toSubjectActs('declaration', '/declarations/{declarationId}'),
  {
    method: 'POST',
    path: '/links',
    summary: 'Confirm or reject a link of a declaration, suggested or not',
    body: LinkDecisionBody,
    answer: DecidedLink,
  },
  {
    path: '/shipments',
    summary: "List Eaze's shipments",
    query: ShipmentQuery,
    answer: ShipmentSummary,
    shape: 'page',
  },
  { path: '/shipments/{shipmentId}', summary: 'One shipment; its timeline newest first', answer: Shipment },
  {
    path: '/webhook-events',
    summary: 'What arrived, newest first',
    query: WebhookEventQuery,
    answer: WebhookEventSummary,
    shape: 'page',
  },
  {
    path: '/webhook-events/unknowns',
    summary: 'What senders say that we do not know: fields, words, types',
    query: WebhookUnknownQuery,
    answer: WebhookUnknown,
    shape: 'page',
  },
  {
    method: 'POST',
    path: '/webhook-events/replay',
    summary: "Read quarantined, unrecognised and failed messages again by today's rules",
    body: ReplayRequest,
    answer: ReplayReport,
  },
  { path: '/webhook-events/{id}', summary: 'One message as it came', answer: WebhookEvent },
  {
    method: 'POST',
    path: '/webhook-events/{id}/replay',
    summary: "Read one message again by today's rules, and the repeats of its content with it",
    answer: MessageReplayReport,
  },
  { path: '/senders', summary: 'Whether each sender is heard as usual', answer: Sender, shape: 'page' },
  {
    path: '/audit',
    summary: 'The audit log, newest first',
    query: AuditQuery,
    answer: AuditEntry,
    shape: 'page',
  },
  {
    path: '/audit/verification',
    summary: 'Whether the audit log is as it was written, and where not',
    answer: AuditVerification,
  },
  {
    path: '/audit/export',
    summary: 'The audit log as a file, oldest first',
    query: AuditExportQuery,
    answer: AuditEntry,
    shape: 'file',
  },
  {
    path: '/state',
    summary: 'How much is known, and a hash of all that follows from it',
    answer: StateProof,
  },
  {
    path: '/live',
    summary: 'Server-sent events whenever something visible changed',
    answer: Change,
    shape: 'event-stream',
  },
  ...NOTICE_ENDPOINTS,
  ...PEOPLE_ENDPOINTS,
  ...SETTINGS_ENDPOINTS,
  ...VIEW_ENDPOINTS,
];
