import { EARLY_PRESSES } from './early-presses-script.ts';

/**
 * The buttons that were pressed while the page was there to see but did not listen yet, in their order; each is told once,
 * and keeping ends with it: from now on somebody listens.
 */
export function takeEarlyPresses(): HTMLElement[] {
  const page = globalThis as unknown as Record<string, (() => Element[]) | undefined>;
  const pressed = page[EARLY_PRESSES]?.() ?? [];
  return pressed.filter(
    (button): button is HTMLElement => button instanceof HTMLElement && button.isConnected,
  );
}
