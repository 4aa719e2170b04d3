// Writes the SQL that leads from one schema to another, without a database and without a download:
//   npm run make-migration -- NAME [OLD_SCHEMA_FILE]
// The old schema defaults to the one that was committed last; where there is none, the first migration is made.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const SCHEMA = 'prisma/schema.prisma';

const [name, oldSchemaFile] = process.argv.slice(2);
if (!name) throw new Error('Usage: npm run make-migration -- NAME [OLD_SCHEMA_FILE]');

const sql = await diff(oldSchemaFile ? readFileSync(oldSchemaFile, 'utf8') : committedSchema());
const folder = `prisma/migrations/${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/migration.sql`, sql);
console.log(`${folder}/migration.sql`);

async function diff(oldSchema: string | null): Promise<string> {
  const wasm = readFileSync(
    new URL(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')),
  );
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const newSchema = readFileSync(SCHEMA, 'utf8');
  const differ = await engine.SchemaEngine.new(
    { datamodels: [[SCHEMA, newSchema]] },
    () => {},
    postgresWithoutDatabase(),
  );
  const result = await differ.diff({
    from: oldSchema === null ? { tag: 'empty' } : toTarget(oldSchema),
    to: toTarget(newSchema),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? '';
}

function toTarget(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content }], configDir: '.' } as DiffTarget;
}

/** The engine opens a connection to learn the dialect and asks for the version; a diff of two schemas asks no more. */
function postgresWithoutDatabase(): object {
  const connection = {
    provider: 'postgres',
    adapterName: 'none',
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: () => Promise.reject(new Error('a schema diff needs no transaction')),
    dispose: async () => {},
  } as SqlDriverAdapter;
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'none',
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  });
}

function committedSchema(): string | null {
  try {
    return execFileSync('git', ['show', `HEAD:${SCHEMA}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
