import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from '#lib/database/embedded/remove-postgres.ts';
import { OwnPostgres } from './own-postgres.ts';
import { findPort, Product } from './product.ts';

/**
 * What the faults of one call share: folders that are removed at the end, one product with its own database, and one
 * PostgreSQL beside it, each started when first needed.
 */
export class FaultContext {
  private readonly folders: string[] = [];
  private readonly products: Product[] = [];
  private readonly databases: OwnPostgres[] = [];
  private shared: Promise<Product> | undefined;
  private sharedPostgres: Promise<OwnPostgres> | undefined;
  private runs = 0;

  /** A word that starts every number of one run, so that runs do not meet. */
  nameRun(): string {
    return `F${(++this.runs).toString(36).toUpperCase().padStart(2, '0')}X`;
  }

  /** The product that faults do their worst to, one after the other. Runs. */
  async getProduct(): Promise<Product> {
    this.shared ??= this.makeProduct({ dataDirectory: this.makeFolder() });
    const product = await this.shared;
    if (!product.isRunning) await product.start();
    return product;
  }

  /** A PostgreSQL to be reached by DATABASE_URL. */
  getPostgres(): Promise<OwnPostgres> {
    this.sharedPostgres ??= OwnPostgres.start(this.makeFolder()).then((postgres) => {
      this.databases.push(postgres);
      return postgres;
    });
    return this.sharedPostgres;
  }

  /** A product with settings of its own, which runs. */
  async makeProduct(settings: { dataDirectory: string; databaseUrl?: string }): Promise<Product> {
    const product = new Product({
      ...settings,
      port: await findPort(),
      logFile: join(this.makeFolder(), 'clearhold.log'),
    });
    this.products.push(product);
    await product.start();
    return product;
  }

  /** An empty folder that other users may pass through, as the user of PostgreSQL has to. */
  makeFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'clearhold-fault-'));
    chmodSync(folder, 0o711);
    this.folders.push(folder);
    return folder;
  }

  /** Ends what one fault started for itself, in case it did not come to its end. */
  async endFault(): Promise<void> {
    const shared = await this.shared?.catch(() => undefined);
    for (const product of this.products) if (product !== shared) await product.kill();
    this.products.splice(0, this.products.length, ...(shared ? [shared] : []));
  }

  /** What the products of the present fault wrote last. */
  readLogs(): string {
    return this.products.map((product) => product.readLog()).join('\n');
  }

  /** Ends all that runs and removes all that was written. */
  async close(): Promise<void> {
    for (const product of this.products) await product.kill();
    for (const postgres of this.databases) await postgres.stop();
    for (const folder of this.folders) {
      await removePostgres(folder).catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
