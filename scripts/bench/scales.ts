import type { GrowthScale } from './measure-growth.ts';
import type { IngestScale } from './measure-ingest.ts';
import type { LiveScale } from './measure-live.ts';
import type { MixedScale } from './measure-mixed.ts';
import type { PagesScale } from './measure-pages.ts';

/** How much of everything is measured. */
export interface Scale {
  ingest: IngestScale;
  /** In the full database, each with a bill of its own and about a dozen facts. */
  containers: number;
  /** In the small one. */
  fewContainers: number;
  growth: GrowthScale;
  mixed: MixedScale;
  pages: PagesScale;
  live: LiveScale;
  /** How often it is started on fresh data, and again on the same. */
  starts: number;
}

export const SCALES: Record<'full' | 'short', Scale> = {
  full: {
    ingest: { connections: [16, 64, 256], repetitions: 5, messages: 6_000, mostSeconds: 6, warmUps: 3 },
    containers: 1_000_000,
    fewContainers: 10_000,
    growth: { repetitions: 7, messages: 10_000, mostSeconds: 10, warmUps: 2 },
    mixed: { rate: 1_000, seconds: 60 },
    pages: { lists: Number.POSITIVE_INFINITY, requests: 200, seconds: 5, repetitions: 3, walkSeconds: 20 },
    live: { messages: 60, clients: 1_000, repetitions: 5, load: 20_000, mostSeconds: 6 },
    starts: 3,
  },
  short: {
    ingest: { connections: [64], repetitions: 1, messages: 300, mostSeconds: 2, warmUps: 0 },
    containers: 100,
    fewContainers: 50,
    growth: { repetitions: 1, messages: 200, mostSeconds: 2, warmUps: 0 },
    mixed: { rate: 100, seconds: 1 },
    pages: { lists: 1, requests: 3, seconds: 1, repetitions: 1, walkSeconds: 0.2 },
    live: { messages: 1, clients: 20, repetitions: 1, load: 300, mostSeconds: 2 },
    starts: 1,
  },
};
