import { z } from 'zod';
import { BrokerLink, NewBrokerLink, ToldBrokerLink } from '#lib/broker-links/broker-link.ts';
import { NewViewDigest, ViewDigest, ViewDigestChange } from '#lib/digests/view-digest.ts';
import { JobStatus } from '#lib/jobs/job-status.ts';
import { Notice, NoticeQuery, NoticesRead, UnreadNotices } from '#lib/notices/notice.ts';
import { NewNoticeRule, NoticeRule, NoticeRuleChange } from '#lib/notices/notice-rule.ts';
import { DeliveryQuery } from '#lib/outbound-webhooks/list-deliveries.ts';
import {
  NewOutboundWebhook,
  OutboundDelivery,
  OutboundWebhook,
  OutboundWebhookChange,
  ToldOutboundWebhook,
} from '#lib/outbound-webhooks/outbound-webhook.ts';
import { Done } from './done.ts';
import type { Endpoint } from './endpoint.ts';

const Made = z.object({ id: z.uuid() });

/** What runs by itself, whom it tells, and who may read along. */
export const NOTICE_ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/jobs',
    summary: 'What runs by itself, and how its last run went',
    answer: JobStatus,
    shape: 'page',
  },
  { method: 'POST', path: '/jobs/{name}/run', summary: 'Have a job run now', answer: Done },
  { path: '/notice-rules', summary: 'Who is told of what', answer: NoticeRule, shape: 'page' },
  {
    method: 'POST',
    path: '/notice-rules',
    summary: 'Ask to be told of something',
    body: NewNoticeRule,
    answer: Made,
  },
  {
    method: 'PATCH',
    path: '/notice-rules/{id}',
    summary: 'Let a rule rest, or wake it',
    body: NoticeRuleChange,
    answer: Done,
  },
  { method: 'DELETE', path: '/notice-rules/{id}', summary: 'Take a rule away', answer: Done },
  { path: '/digests', summary: 'Who is sent digests of saved views', answer: ViewDigest, shape: 'page' },
  {
    method: 'POST',
    path: '/digests',
    summary: 'Ask for a digest of a saved view, every day at a time',
    body: NewViewDigest,
    answer: Made,
  },
  {
    method: 'PATCH',
    path: '/digests/{id}',
    summary: 'Change a digest, let it rest, or wake it',
    body: ViewDigestChange,
    answer: Done,
  },
  { method: 'DELETE', path: '/digests/{id}', summary: 'Take a digest away', answer: Done },
  {
    path: '/notices',
    summary: 'What you were told, newest first',
    query: NoticeQuery,
    answer: Notice,
    shape: 'page',
  },
  {
    path: '/notices/unread',
    summary: 'How many notices you have not read; 100 at most',
    answer: UnreadNotices,
  },
  {
    method: 'POST',
    path: '/notices/read',
    summary: 'Mark notices as read',
    body: NoticesRead,
    answer: z.object({ read: z.number().int() }),
  },
  { path: '/outbound-webhooks', summary: 'Who else is told', answer: OutboundWebhook, shape: 'page' },
  {
    method: 'POST',
    path: '/outbound-webhooks',
    summary: 'Make an outbound webhook; its secret is told this once',
    body: NewOutboundWebhook,
    answer: ToldOutboundWebhook,
  },
  { path: '/outbound-webhooks/{id}', summary: 'One outbound webhook', answer: OutboundWebhook },
  {
    method: 'PATCH',
    path: '/outbound-webhooks/{id}',
    summary: 'Disable an outbound webhook, or enable it',
    body: OutboundWebhookChange,
    answer: Done,
  },
  {
    method: 'DELETE',
    path: '/outbound-webhooks/{id}',
    summary: 'Take an outbound webhook away',
    answer: Done,
  },
  {
    path: '/outbound-webhooks/{id}/deliveries',
    summary: 'What was sent to it, newest first',
    query: DeliveryQuery,
    answer: OutboundDelivery,
    shape: 'page',
  },
  {
    method: 'POST',
    path: '/outbound-webhooks/{id}/deliveries/{delivery}/replay',
    summary: 'Send a message again, under the same id',
    answer: Made,
  },
  { path: '/shares', summary: 'Links to hold lists', answer: BrokerLink, shape: 'page' },
  {
    method: 'POST',
    path: '/shares',
    summary: 'Make a link to a hold list for a broker; it is told this once',
    body: NewBrokerLink,
    answer: ToldBrokerLink,
  },
  { method: 'DELETE', path: '/shares/{id}', summary: 'Take a link back', answer: Done },
];
