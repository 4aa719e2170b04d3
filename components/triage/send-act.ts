import { sayToReader } from '#components/ui/say-to-reader.ts';
import type { Translate } from '#lib/words/translate.ts';
import type { Act } from './act.ts';

/** What acts are done to: exceptions with the versions that were shown. */
export interface TriageTarget {
  ids: string[];
  versions: string[];
  label: string;
}

export type ActAnswer =
  /** `changed` of those that are done: the others were so already. */
  | { kind: 'done'; done: string[]; changed: string[]; refused: Refused[] }
  /** Somebody was faster; `versions` are those of today. */
  | { kind: 'conflict'; detail: string; versions: string[] }
  /** `detail` is empty where nothing was said; `status` is 0 where nobody answered. */
  | { kind: 'refused'; detail: string; status: number };

/** One of several that was not done; `version` is that of today, where it is known. */
interface Refused {
  id: string;
  reason: string;
  version: string | null;
}

/** What is left to do, as it is today. */
export function toLeft(target: TriageTarget, refused: readonly Refused[]): TriageTarget {
  return {
    ...target,
    ids: refused.map(({ id }) => id),
    versions: refused.map(({ version }) => version ?? ''),
  };
}

/** Why it was not done, for whoever asked. */
export function toRefusal(answer: Exclude<ActAnswer, { kind: 'done' }>, t: Translate<'controls'>): string {
  if (answer.kind === 'conflict' || answer.detail !== '') return answer.detail;
  return answer.status === 0 ? t('noAnswer') : t('answered', { status: String(answer.status) });
}

interface Body {
  detail?: string;
  id?: string;
  current?: { version?: string };
  errors?: { message: string }[];
  done?: { id: string; actId: string | null }[];
  refused?: Refused[];
}

/** Does something to one exception, or to several in one call. Never throws: a network that is away is an answer too. */
export async function sendAct(
  { ids, versions }: TriageTarget,
  act: Act | 'undo',
  fields: Record<string, unknown>,
): Promise<ActAnswer> {
  const [id = ''] = ids;
  const isOne = ids.length === 1;
  const seen = act === 'undo' ? [] : versions;
  try {
    const response = await fetch(isOne ? `/api/v1/exceptions/${id}/${act}` : '/api/v1/exceptions/bulk', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(isOne && seen[0] ? { 'if-match': `"${seen[0]}"` } : {}),
      },
      body: JSON.stringify(isOne ? fields : { ids, versions: toRecord(ids, seen), action: act, ...fields }),
    });
    return await toAnswer(response.status, (await response.json()) as Body, isOne);
  } catch {
    return { kind: 'refused', detail: '', status: 0 };
  }
}

async function toAnswer(status: number, body: Body, isOne: boolean): Promise<ActAnswer> {
  const why = [body.detail ?? '', ...(body.errors ?? []).map(({ message }) => message)];
  const detail = (await sayToReader(why.filter((text) => text !== ''))).join(' ');
  if (status === 409) {
    return { kind: 'conflict', detail, versions: body.current?.version ? [body.current.version] : [] };
  }
  if (status >= 400) return { kind: 'refused', detail, status };
  if (isOne) {
    const done = body.id ? [body.id] : [];
    return { kind: 'done', done, changed: done, refused: [] };
  }
  const done = body.done ?? [];
  const refused = body.refused ?? [];
  const reasons = await sayToReader(refused.map(({ reason }) => reason));
  return {
    kind: 'done',
    done: done.map(({ id }) => id),
    changed: done.filter(({ actId }) => actId !== null).map(({ id }) => id),
    refused: refused.map((one, index) => ({ ...one, reason: reasons[index] ?? one.reason })),
  };
}

function toRecord(ids: readonly string[], versions: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.flatMap((id, index) => (versions[index] ? [[id, versions[index]]] : [])));
}
