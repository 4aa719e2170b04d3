import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** One line of the table: the medians over the repetitions of one measurement. */
export interface Row {
  name: string;
  connections: number | null;
  repetitions: number;
  /** A second; `null` where nothing was counted. */
  rate: number | null;
  /** In milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** What a reader should know of it. */
  note: string;
}

/** What must hold of a figure. */
export interface Demand {
  /** Of the list of what must hold. */
  row: number;
  what: string;
  atLeast?: number;
  atMost?: number;
}

export const RATIOS = {
  next_vs_empty: { row: 40, what: 'the Next route, folding, against an empty route handler', atLeast: 0.8 },
  fast_vs_bare: {
    row: 41,
    what: 'the fast lane, folding, against node:http that proves and parses',
    atLeast: 0.5,
  },
  fast_vs_create: { row: 42, what: 'the fast lane against one Prisma create a message', atLeast: 3 },
  full_vs_empty_database: { row: 43, what: 'ingest on a full database against an empty one', atLeast: 0.7 },
  list_million_vs_ten_thousand: {
    row: 44,
    what: 'the worst list, full against small database, p95',
    atMost: 1.5,
  },
  list_deep_vs_first_page: {
    row: 44,
    what: 'the worst list, far down against its first page, p95',
    atMost: 1.5,
  },
  list_vs_smallest_page: {
    row: 45,
    what: 'the worst list page against the smallest dynamic page, requests/s',
    atLeast: 0.5,
  },
} as const satisfies Record<string, Demand>;
export type RatioName = keyof typeof RATIOS;

/** A time that must not be longer, in milliseconds. */
export interface TimeLimit extends Demand {
  milliseconds: number;
  atMost: number;
}

/** An amount of something that must not be larger. */
export interface SizeLimit extends Demand {
  amount: number;
  unit: 'kB' | 'MB' | '%';
  atMost: number;
}

/** What a section found out. */
export interface Measured {
  rows: Row[];
  ratios?: Partial<Record<RatioName, number>>;
  limits?: TimeLimit[];
  sizes?: SizeLimit[];
}

export interface Report {
  machine: string;
  date: string;
  /** Processes that wanted a core over the last minute: before the run, and behind each section. */
  load: number[];
  rows: (Row & { section: string })[];
  /** `null` where it was not measured in this run. */
  ratios: Record<RatioName, number | null>;
  limits: TimeLimit[];
  sizes: SizeLimit[];
}

export function startReport(): Report {
  return {
    machine: describeMachine(),
    date: new Date().toISOString(),
    load: [readLoad()],
    rows: [],
    ratios: Object.fromEntries(Object.keys(RATIOS).map((name) => [name, null])) as Report['ratios'],
    limits: [],
    sizes: [],
  };
}

/** @throws {Error} when the section measured nothing: figures that are missing must not look like good ones. */
export function addSection(
  report: Report,
  section: string,
  { rows, ratios = {}, limits = [], sizes = [] }: Measured,
): void {
  const figures = [
    ...rows.flatMap(({ p50, p95, p99 }) => [p50, p95, p99]),
    ...Object.values(ratios),
    ...sizes.map(({ amount }) => amount),
  ];
  if (figures.length === 0 || !figures.every(Number.isFinite))
    throw new Error(`The section ${section} came to no figures.`);
  report.load.push(readLoad());
  report.rows.push(...rows.map((row) => ({ section, ...row })));
  Object.assign(report.ratios, ratios);
  report.limits.push(...limits);
  report.sizes.push(...sizes);
}

export function writeReport(file: string, report: Report): void {
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

function describeMachine(): string {
  const [first] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GiB, ${process.platform} ${release()}, Node ${process.version}`;
}

function readLoad(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}
