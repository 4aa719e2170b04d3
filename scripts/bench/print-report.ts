import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Demand, RATIOS, type RatioName, type Report, type Row } from './report.ts';

const HEAD = ['', 'connections', 'a second', 'p50', 'p95', 'p99', ''];

/** The report as a table for a terminal. */
export function printReport(report: Report): void {
  const { machine, date, load, rows } = report;
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
  for (const { name, figure, verdict, row, what, bound } of toVerdicts(report))
    console.log(
      `${figure.padStart(10)}  ${bound.padEnd(12)} ${verdict.padEnd(13)} row ${row}: ${what} ${name}`,
    );
}

const BEGIN = '<!-- figures of npm run bench -->';
const END = '<!-- end of figures -->';

/** Writes the report as Markdown: in place of the figures that a document has, or as a file of its own. */
export function writeMarkdown(file: string, report: Report): void {
  const figures = `${BEGIN}\n\n${toMarkdown(report)}\n${END}`;
  const document = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const start = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  const isThere = start !== -1 && end > start;
  const text = isThere
    ? document.slice(0, start) + figures + document.slice(end + END.length)
    : `${figures}\n`;
  writeFileSync(file, text);
}

function toMarkdown(report: Report): string {
  const { machine, date, load, rows } = report;
  const toLine = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    `Machine: ${machine}; load generator, servers and PostgreSQL share it. Date: ${date.slice(0, 10)}. Load average`,
    `before the run and behind each section: ${load.join(', ')}.`,
    '',
    toLine(['Row', 'What', 'Must hold', 'Figure', '']),
    toLine(['---:', '---', '---', '---:', '---']),
    ...toVerdicts(report).map(({ row, what, name, bound, figure, verdict }) =>
      toLine([row, name === '' ? what : `${what} (\`${name}\`)`, bound, figure, verdict]),
    ),
    '',
    toLine(['Measured', 'Connections', 'A second', 'p50', 'p95', 'p99', 'Note']),
    toLine(['---', '---:', '---:', '---:', '---:', '---:', '---']),
    ...rows.map((row) => toLine(toCells(row))),
    '',
  ].join('\n');
}

interface Verdict {
  row: number;
  what: string;
  /** Of the ratio; empty for a time. */
  name: string;
  bound: string;
  figure: string;
  verdict: string;
}

function toVerdicts({ ratios, limits, sizes }: Report): Verdict[] {
  const ofRatios = Object.entries(RATIOS).map(([name, demand]: [string, Demand]) => {
    const ratio = ratios[name as RatioName];
    return toVerdict(demand, name, ratio, ratio === null ? '–' : ratio.toFixed(2), '');
  });
  const ofTimes = limits.map((limit) =>
    toVerdict(limit, '', limit.milliseconds, `${limit.milliseconds.toFixed(0)} ms`, ' ms'),
  );
  const ofSizes = sizes.map((limit) =>
    toVerdict(limit, '', limit.amount, `${limit.amount.toFixed(0)} ${limit.unit}`, ` ${limit.unit}`),
  );
  return [...ofRatios, ...ofTimes, ...ofSizes].sort((a, b) => a.row - b.row);
}

function toVerdict(
  { row, what, atLeast, atMost }: Demand,
  name: string,
  value: number | null,
  figure: string,
  unit: string,
): Verdict {
  const bound = atLeast === undefined ? `≤ ${atMost}${unit}` : `≥ ${atLeast}${unit}`;
  const holds = value !== null && (atLeast === undefined || value >= atLeast) && value <= (atMost ?? value);
  return {
    row,
    what,
    name,
    bound,
    figure,
    verdict: value === null ? 'not measured' : holds ? 'reached' : 'not reached',
  };
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
