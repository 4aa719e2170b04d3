import { collectDefaultMetrics, Gauge, register } from 'prom-client';
import { getDatabase } from '#lib/database/database.ts';

const POOL_METRIC = 'clearhold_database_connections';

/** Everything measured of this process, as Prometheus reads it. */
export async function readMetrics(): Promise<{ contentType: string; text: string }> {
  if (!register.getSingleMetric(POOL_METRIC)) registerProcessMetrics();
  return { contentType: register.contentType, text: await register.metrics() };
}

function registerProcessMetrics(): void {
  collectDefaultMetrics();
  new Gauge({
    name: POOL_METRIC,
    help: 'Connections to the database, and those who wait for one.',
    labelNames: ['state'] as const,
    collect() {
      const { pool } = getDatabase();
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited-for' }, pool.waitingCount);
    },
  });
}
