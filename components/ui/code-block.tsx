/** Text of a machine, as it came; long text scrolls inside its box. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="code-box" aria-label={label} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}
