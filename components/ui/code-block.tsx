/** Text of a machine, as it came; long text scrolls inside its box. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups text with its own scrolling
    <div className="code-box" role="group" aria-label={label} tabIndex={0}>
      <pre>{text}</pre>
    </div>
  );
}
