import type { RebuildReport } from './rebuild-workspace.ts';

const NAME_WIDTH = 22;
const NUMBER_WIDTH = 11;
const MOST_FAILURES = 20;

/** A report as lines a person reads. */
export function describeRebuild({ before, after, raw, tables, failures, differed }: RebuildReport): string[] {
  const toRow = (name: string, cells: (string | number)[]) =>
    name.padEnd(NAME_WIDTH) + cells.map((cell) => String(cell).padStart(NUMBER_WIDTH)).join('');
  return [
    `before  ${before.facts} facts, state ${before.stateHash}`,
    ...(raw ? describeRaw(raw) : []),
    toRow('table', ['rows', 'differing', 'missing', 'surplus']),
    ...tables.map(({ name, rows, differing, missing, surplus }) =>
      toRow(name, [rows, differing, missing, surplus]),
    ),
    ...describeRetold(tables),
    `after   ${after.facts} facts, state ${after.stateHash}`,
    ...failures
      .slice(0, MOST_FAILURES)
      .map(
        ({ kind, subject, reason }) =>
          `The ${kind} ${subject} cannot be folded and stays as it is: ${reason}`,
      ),
    ...(failures.length > MOST_FAILURES ? [`… and ${failures.length - MOST_FAILURES} more.`] : []),
    differed ? 'Something differed, and is mended.' : 'Nothing differed.',
  ];
}

function describeRaw({
  messages,
  leftOut,
  readOtherwise,
  facts,
  withoutMessage,
}: NonNullable<RebuildReport['raw']>): string[] {
  return [
    `messages ${messages}: ${readOtherwise} read otherwise, ${leftOut} failed ones left as they are`,
    `facts    ${facts.fresh} new, ${facts.changed} changed, ${facts.gone} gone`,
    ...(withoutMessage > 0 ? [`         ${withoutMessage} stay whose message is no longer kept`] : []),
  ];
}

function describeRetold(tables: RebuildReport['tables']): string[] {
  const retold = tables.reduce((sum, table) => sum + table.retold, 0);
  return retold > 0 ? [`${retold} rows say what they said, and now name every delivery that says so.`] : [];
}
