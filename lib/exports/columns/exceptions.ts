import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { type ExportedColumn, toNumber } from '../exported-cell.ts';

/** What a file says of an episode of a container exception. */
export const EXCEPTION_FILE_COLUMNS: ExportedColumn<ContainerException>[] = [
  { name: 'container', head: 'Container', read: (exception) => exception.containerNumber },
  { name: 'urgency', head: 'Urgency', read: ({ urgency }) => urgency.reason },
  { name: 'kind', head: 'Kind', read: (exception) => exception.title },
  { name: 'story', head: 'What it says', read: ({ context }) => (context ? JSON.stringify(context) : null) },
  { name: 'state', head: 'State', read: (exception) => exception.state },
  { name: 'bill', head: 'Bill', read: (exception) => exception.billNumber },
  { name: 'opened', head: 'Opened', read: (exception) => exception.openedAt },
  { name: 'seen', head: 'Last seen', read: (exception) => exception.lastSeenAt },
  { name: 'times', head: 'Times seen', read: (exception) => toNumber(exception.timesSeen) },
  { name: 'assignee', head: 'Who has it', read: (exception) => exception.assignee },
];
