import { RATIOS, type RatioName, type Report, type Row } from './report.ts';

const HEAD = ['', 'connections', 'a second', 'p50', 'p95', 'p99', ''];

/** The report as a table for a terminal. */
export function printReport({ machine, date, load, rows, ratios }: Report): void {
  console.log(`\n${machine}; load generator, servers and PostgreSQL share it.`);
  console.log(`${date}; load average ${load.join(', ')}.\n`);
  const table = [HEAD, ...rows.map(toCells)];
  const widths = HEAD.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const line of table) {
    const cells = line.map((cell, column) => {
      if (column === HEAD.length - 1) return cell;
      return column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
    });
    console.log(cells.join('  ').trimEnd());
  }
  console.log('');
  for (const [name, meaning] of Object.entries(RATIOS))
    console.log(`${name.padEnd(30)} ${toRatio(ratios[name as RatioName]).padStart(6)}  ${meaning}`);
}

/** The same in Markdown, for the documents. */
export function toMarkdown({ machine, date, load, rows, ratios }: Report): string {
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `Machine: ${machine}. Date: ${date.slice(0, 10)}. Load average: ${load.join(', ')}.`,
    '',
    toLine(['Ratio', 'Reached', 'What']),
    toLine(['---', '---:', '---']),
    ...Object.entries(RATIOS).map(([name, meaning]) =>
      toLine([`\`${name}\``, toRatio(ratios[name as RatioName]), meaning]),
    ),
    '',
    toLine(['Measured', 'Connections', 'A second', 'p50', 'p95', 'p99', 'Note']),
    toLine(['---', '---:', '---:', '---:', '---:', '---:', '---']),
    ...rows.map((row) => toLine(toCells(row))),
    '',
  ].join('\n');
}

function toCells({ name, connections, rate, p50, p95, p99, note }: Row): string[] {
  return [
    name,
    connections === null ? '' : String(connections),
    rate === null ? '' : rate.toFixed(rate < 100 ? 1 : 0),
    ...[p50, p95, p99].map((milliseconds) => `${milliseconds.toFixed(1)} ms`),
    note,
  ];
}

function toRatio(ratio: number | null): string {
  return ratio === null ? '–' : ratio.toFixed(2);
}
