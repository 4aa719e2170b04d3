/**
 * JSON text with line breaks and indents, every token exactly as it was written: `275.50` stays `275.50`. `null` when the
 * text is no JSON, or too long to be read by a person.
 */
export function toPrettyJson(text: string): string | null {
  if (text.length > LONGEST || !isJson(text)) return null;
  const parts: string[] = [];
  let depth = 0;
  let before = '';
  for (const [token] of text.matchAll(TOKENS)) {
    const opens = before === '{' || before === '[';
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    if (closes ? !opens : opens || before === ',') parts.push(toLine(depth));
    parts.push(token === ':' ? ': ' : token);
    if (token === '{' || token === '[') depth += 1;
    before = token;
  }
  return parts.join('');
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const DEEPEST_INDENT = 40;
/** Characters. */
const LONGEST = 200_000;

function toLine(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, DEEPEST_INDENT))}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
