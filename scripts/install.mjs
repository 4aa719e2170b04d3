// Runs on Node 20: what is on the machine before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What keeps a command from doing its work, in one line that says what to do. */
export class CannotGoOn extends Error {}

const REASONS = [
  [/ENOSPC|no space left/i, 'the disk is full: free some space'],
  [/EACCES|EPERM|EROFS/, 'this folder cannot be written: correct its permissions'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i,
    'the npm registry cannot be reached: connect this machine to the network',
  ],
];

/** Installs what package-lock.json lists where it is not installed yet. Does nothing, in milliseconds, where it is. */
export function installWhenNeeded() {
  if (isInstalled()) return;
  console.log('Installing what Clearhold needs (once; about a minute) …');
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const run = spawnSync(command, [...first, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (run.status === 0 && isInstalled()) return;
  throw new CannotGoOn(`The installation did not succeed: ${explain(run)}. Then run the same command again.`);
}

function explain(run) {
  const said = `${run.stderr ?? ''} ${run.error?.message ?? ''}`;
  const known = REASONS.find(([pattern]) => pattern.test(said));
  if (known) return known[1];
  return (
    said.split('\n').find((line) => /npm error/i.test(line)) ??
    (said.trim() || `npm ended with ${run.status}`)
  );
}

/** npm writes the inner list when an installation is complete; an optional package may be missing, as it is for another platform. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    return path === '' || present[path]?.version === version || (optional && !present[path]);
  });
}

const LEAST_MAJOR = 24;

/** The Node that Clearhold runs on: the installed one, else the one on this machine when it is new enough. */
export function findNode() {
  const installed = 'node_modules/.bin/node';
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= LEAST_MAJOR) return process.execPath;
  throw new CannotGoOn(
    `Clearhold brings no Node.js for ${process.platform}-${process.arch}: install Node.js ${LEAST_MAJOR} or newer.`,
  );
}
