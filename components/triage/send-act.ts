import { sayToReader } from '#components/ui/say-to-reader.ts';
import type { Translate } from '#lib/words/translate.ts';
import type { Act } from './act.ts';

/** What acts are done to: exceptions with the versions that were shown. */
export interface TriageTarget {
  ids: string[];
  versions: string[];
  label: string;
  /** Instead of ids: all that the filter of a list matches. */
  matching?: Matching;
}

/** What a list matches beyond the rows that are shown. */
export interface Matching {
  count: number;
  /** As the list's address says it, without order and page. */
  filter: string;
}

export function countOf({ ids, matching }: TriageTarget): number {
  return matching?.count ?? ids.length;
}

/** Ids that the route takes in one call. */
const MOST_IDS = 500;

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
    label: target.label,
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

/**
 * Does something to one exception, to several, or to all that match. More of them than one call takes are sent one call
 * after the other; the first that is refused as a whole ends it. Never throws: a network that is away is an answer too.
 */
export async function sendAct(
  target: TriageTarget,
  act: Act | 'undo',
  fields: Record<string, unknown>,
): Promise<ActAnswer> {
  const { ids, matching } = target;
  const versions = act === 'undo' ? [] : target.versions;
  const [id = ''] = ids;
  if (matching) {
    const filter = Object.fromEntries(new URLSearchParams(matching.filter));
    return ask('/api/v1/exceptions/bulk', { filter, action: act, ...fields });
  }
  if (ids.length === 1) return ask(`/api/v1/exceptions/${id}/${act}`, fields, versions[0]);
  const sum: ActAnswer = { kind: 'done', done: [], changed: [], refused: [] };
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const some = ids.slice(start, start + MOST_IDS);
    const seen = toRecord(some, versions.slice(start, start + MOST_IDS));
    const answer = await ask('/api/v1/exceptions/bulk', {
      ids: some,
      versions: seen,
      action: act,
      ...fields,
    });
    if (answer.kind !== 'done') return sum.done.length > 0 ? sum : answer;
    sum.done.push(...answer.done);
    sum.changed.push(...answer.changed);
    sum.refused.push(...answer.refused);
  }
  return sum;
}

async function ask(
  address: string,
  body: Record<string, unknown>,
  version?: string | undefined,
): Promise<ActAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(version ? { 'if-match': `"${version}"` } : {}),
      },
      body: JSON.stringify(body),
    });
    return await toAnswer(response.status, (await response.json()) as Body, !address.endsWith('/bulk'));
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
