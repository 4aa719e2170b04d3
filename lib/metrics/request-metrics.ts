import { Counter, Histogram, register } from 'prom-client';

const LABELS = ['area', 'status'] as const;

function findOrMake<Metric>(name: string, make: () => Metric): Metric {
  // The register is one a process; this module may have several instances in it.
  return (register.getSingleMetric(name) as Metric | undefined) ?? make();
}

const requests = findOrMake(
  'clearhold_http_requests_total',
  () =>
    new Counter({ name: 'clearhold_http_requests_total', help: 'Requests answered.', labelNames: LABELS }),
);
const durations = findOrMake(
  'clearhold_http_request_seconds',
  () =>
    new Histogram({
      name: 'clearhold_http_request_seconds',
      help: 'Time from a request to the end of its answer.',
      labelNames: ['area'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    }),
);

/** Which door a request came to: few enough for a label. */
function toArea(path: string): string {
  if (path.startsWith('/api/webhooks/')) return 'webhooks';
  if (path.startsWith('/api/')) return 'api';
  return path.startsWith('/_next/') ? 'assets' : 'pages';
}

/** Counts one answered request. */
export function countRequest(path: string, status: number, seconds: number): void {
  const area = toArea(path);
  requests.inc({ area, status: String(status) });
  durations.observe({ area }, seconds);
}
