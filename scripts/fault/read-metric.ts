import type { Product } from './product.ts';

/** One figure of `/api/metrics`, in the unit of its name; NaN when it is not there. */
export async function readMetric(product: Product, name: string): Promise<number> {
  const metrics = await product.ask<string>('/api/metrics');
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
}

export async function readResidentMebibytes(product: Product): Promise<number> {
  return (await readMetric(product, 'process_resident_memory_bytes')) / 1024 / 1024;
}
