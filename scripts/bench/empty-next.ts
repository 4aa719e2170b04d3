import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { type Program, startProgram } from '../servers/program.ts';

// The least that Next can do: a route handler that does nothing, and a page with one paragraph.
const FILES = {
  'package.json': '{ "private": true, "type": "module" }',
  // Its packages are those of the project, so both must lie under one root.
  'next.config.js': (root: string) => `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  'app/page.jsx': `import { headers } from 'next/headers';
export default async function Page() {
  await headers();
  return <p>Nothing</p>;
}`,
  'app/api/webhooks/[source]/route.js': `export const dynamic = 'force-dynamic';
export function POST() {
  return Response.json({ status: 'accepted' });
}`,
};

/** Builds the smallest Next application in a directory and starts it with `next start`. */
export async function startEmptyNext(directory: string): Promise<Program> {
  const project = resolve('.');
  for (const [name, content] of Object.entries(FILES)) {
    const file = join(directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : content(toCommonRoot(directory, project)));
  }
  symlinkSync(join(project, 'node_modules'), join(directory, 'node_modules'));
  const next = join(project, 'node_modules/next/dist/bin/next');
  const built = spawnSync(process.execPath, [next, 'build', directory], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (built.status !== 0) throw new Error(`The empty application could not be built: ${built.stderr}`);
  return startProgram(
    (port) => [next, 'start', directory, '--hostname', '127.0.0.1', '--port', String(port)],
    { NEXT_TELEMETRY_DISABLED: '1' },
  );
}

function toCommonRoot(a: string, b: string): string {
  let root = resolve(a);
  while (!`${resolve(b)}/`.startsWith(root.endsWith('/') ? root : `${root}/`)) {
    if (root === parse(root).root) return root;
    root = dirname(root);
  }
  return root;
}
