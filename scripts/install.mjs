// Runs on Node 20: what is on the machine before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';

/** What keeps a command from doing its work, in one line that says what to do. */
export class CannotGoOn extends Error {}

// In the order of how much they explain: a full disk makes much else fail.
const REASONS = [
  [/ENOSPC|no space left/i, 'the disk is full: free some space'],
  [/EACCES|EPERM|EROFS/, 'this folder cannot be written: correct its permissions'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i,
    'the npm registry cannot be reached: connect this machine to the network',
  ],
];
const [DISK_FULL, DISK_FULL_ADVICE] = REASONS[0];
const NEEDED_GIGABYTES = 1.5;

/** Installs what package-lock.json lists where it is not installed yet. Does nothing, in milliseconds, where it is. */
export async function installWhenNeeded() {
  if (isInstalled()) return;
  requireSpace();
  console.log('Installing what Clearhold needs (once; a minute or two) …');
  const { code, said } = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  if (code === 0 && !DISK_FULL.test(said) && isInstalled()) return;
  throw new CannotGoOn(
    `The installation did not succeed: ${explain(said)}. Then run the same command again.`,
  );
}

function requireSpace() {
  const { bavail, bsize } = statfsSync('.');
  const gigabytes = (bavail * bsize) / 1e9;
  if (gigabytes >= NEEDED_GIGABYTES) return;
  throw new CannotGoOn(
    `The installation needs ${NEEDED_GIGABYTES} GB and ${gigabytes.toFixed(1)} GB are free: ${DISK_FULL_ADVICE}. Then run the same command again.`,
  );
}

function runNpm(options) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const child = spawn(command, [...first, ...options, '--loglevel=warn'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
    // npm only warns of it, goes on, and ends as if half a file were a whole one.
    if (DISK_FULL.test(text)) child.kill('SIGKILL');
  });
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 1, said: error.message }));
    child.once('close', (code) => done({ code, said }));
  });
}

function explain(said) {
  const known = REASONS.find(([pattern]) => pattern.test(said));
  if (known) return known[1];
  return (
    said.split('\n').find((line) => /npm error/i.test(line)) ??
    (said.trim().split('\n').at(-1) || 'npm failed')
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
