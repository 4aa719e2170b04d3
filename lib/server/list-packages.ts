import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

/** A package that Clearhold stands on. */
export interface UsedPackage {
  name: string;
  version: string;
  /** SPDX, as the package says; `null` where it says none. */
  licence: string | null;
}

/** Clearhold's own version, and the packages that it names itself, as they are installed, by name. */
export async function listPackages(): Promise<{ version: string; packages: UsedPackage[] }> {
  const { version, dependencies = {} } = await readManifest('package.json');
  const names = Object.keys(dependencies).sort();
  const packages = names.map(async (name) => {
    const { version: installed, license } = await readManifest(join('node_modules', name, 'package.json'));
    return { name, version: installed, licence: license ?? null };
  });
  return { version, packages: await Promise.all(packages) };
}

async function readManifest(path: string): Promise<z.output<typeof Manifest>> {
  return Manifest.parse(
    JSON.parse(await readFile(join(/* turbopackIgnore: true */ process.cwd(), path), 'utf8')),
  );
}
