type FormerSecrets = Readonly<Record<string, readonly string[]>>;

// One a process, whatever module instances a bundler makes of this file.
const FORMER = Symbol.for('clearhold.former-webhook-secrets');
const shared = globalThis as { [FORMER]?: FormerSecrets };

/** Tells this process which secrets were active once, by variable. They open nothing: they explain a refusal. */
export function setFormerSecrets(secrets: FormerSecrets): void {
  shared[FORMER] = secrets;
}

/** Those that were active once under a variable; none where the process was not told. */
export function getFormerSecrets(variable: string): readonly string[] {
  return shared[FORMER]?.[variable] ?? [];
}
