import { sentence } from '#lib/domain/sentences/sentence.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A body as it may have been when it was signed, and what must have happened to it since. */
export interface Reencoding {
  body: Buffer;
  /** Completes "it was … on its way". */
  what: string;
}

/**
 * What a body may have been before something on its way wrote it anew: at most nine guesses, each with a small change of
 * the text as a whole. Lazy, so that nothing more is tried once one of them fits.
 */
export function* listReencodings(bytes: Uint8Array): Generator<Reencoding> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  let json: { value: unknown } | null | undefined;
  const read = () => {
    if (json === undefined) json = parse(text);
    return json;
  };
  const trimmed = text.replace(/[\r\n]+$/, '');
  const guesses: [string, () => string | undefined][] = [
    [sentence('reencoding.newLineGiven'), () => trimmed],
    [sentence('reencoding.newLineTaken'), () => `${trimmed}\n`],
    [sentence('reencoding.lineEnds'), () => text.replaceAll('\r\n', '\n')],
    [sentence('reencoding.lineEnds'), () => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')],
    [sentence('reencoding.mark'), () => swapMark(text)],
    [sentence('reencoding.json'), () => write(read(), 0)],
    [sentence('reencoding.json'), () => write(read(), 2)],
    [sentence('reencoding.json'), () => write(read(), 4)],
    [sentence('reencoding.json'), () => write(read(), 0)?.replaceAll('/', '\\/')],
  ];
  const tried = new Set([text]);
  for (const [what, guess] of guesses) {
    const before = guess();
    if (before === undefined || tried.has(before)) continue;
    tried.add(before);
    yield { body: Buffer.from(before), what };
  }
}

function swapMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : `${BYTE_ORDER_MARK}${text}`;
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text.replace(BYTE_ORDER_MARK, '')) };
  } catch {
    return null;
  }
}

function write(json: { value: unknown } | null, indentation: number): string | undefined {
  return json === null ? undefined : JSON.stringify(json.value, null, indentation);
}
