import type pg from 'pg';
import type { AuditFlaw, AuditVerification } from '#lib/domain/audit/audit-entry.ts';
import type { AuditAnchor } from './anchor-audit.ts';
import { AUDIT_COLUMNS, type AuditRow, toStoredEntry } from './audit-row.ts';
import { FIRST_PREV_HASH, hashEntry } from './hash-entry.ts';
import { checkSeal } from './seal-hash.ts';

const ROWS_A_FETCH = 2_000;
const MOST_FLAWS = 100;

export interface VerifyOptions {
  workspaceId: string;
  /** What was kept outside the database about this workspace. */
  anchors: readonly AuditAnchor[];
  /** `APP_SECRET` and those before it, the newest first; without any seals are not checked. */
  secrets: readonly string[];
}

/**
 * Goes through the whole chain of a workspace, oldest first, and names every row where it does not hold: edited, put in,
 * taken out, exchanged, or cut off at the end. Rows that were sealed under a secret which is not given are told apart: they
 * hang together, and whether Clearhold wrote them is not known. Within the caller's transaction, which must see one moment; memory does not
 * grow with the log.
 */
export async function verifyAudit(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, anchors, secrets }: VerifyOptions,
): Promise<AuditVerification> {
  const chain = new ChainCheck(anchors, secrets);
  await client.query(
    `DECLARE audit_rows NO SCROLL CURSOR FOR
     SELECT ${AUDIT_COLUMNS} FROM audit_entries WHERE workspace_id = '${toUuidLiteral(workspaceId)}' ORDER BY audit_entries.seq`,
  );
  for (;;) {
    const { rows } = await client.query<AuditRow>(`FETCH ${ROWS_A_FETCH} FROM audit_rows`);
    for (const row of rows) chain.see(row);
    if (rows.length < ROWS_A_FETCH) break;
  }
  await client.query('CLOSE audit_rows');
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    'SELECT seq, hash FROM audit_heads WHERE workspace_id = $1',
    [workspaceId],
  );
  chain.end(rows[0] && { seq: Number(rows[0].seq), hash: rows[0].hash });
  return {
    intact: chain.flaws.length === 0,
    entries: chain.entries,
    anchors: anchors.length,
    sealed: secrets.length > 0,
    unchecked: chain.unchecked,
    flaws: chain.flaws.slice(0, MOST_FLAWS),
  };
}

/** A cursor takes no parameters. */
function toUuidLiteral(text: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(text)) throw new Error('Not the id of a workspace.');
  return text;
}

class ChainCheck {
  readonly flaws: AuditFlaw[] = [];
  /** Stretches of rows whose seals nobody could check. */
  readonly unchecked: AuditVerification['unchecked'] = [];
  entries = 0;
  #last: { seq: number; hash: Uint8Array; isFlawed: boolean } = {
    seq: 0,
    hash: FIRST_PREV_HASH,
    isFlawed: false,
  };
  readonly #anchors: Map<number, AuditAnchor[]>;
  readonly #secrets: readonly string[];
  /** Whether a row under the newest secret was seen: from then on every other one is under it too. */
  #isNewest = false;

  constructor(anchors: readonly AuditAnchor[], secrets: readonly string[]) {
    this.#anchors = Map.groupBy(anchors, ({ seq }) => seq);
    this.#secrets = secrets;
  }

  see(row: AuditRow): void {
    this.entries += 1;
    const flaw = this.#findFlaw(row) ?? this.#compareAnchors(row);
    if (flaw) this.#add(flaw);
    this.#last = { seq: Number(row.seq), hash: row.hash, isFlawed: flaw !== undefined };
  }

  #findFlaw(row: AuditRow): AuditFlaw | undefined {
    const seq = Number(row.seq);
    const { seq: lastSeq, hash: lastHash, isFlawed } = this.#last;
    if (!row.hash.equals(hashEntry(toStoredEntry(row), row.prev_hash))) {
      return { seq, kind: 'altered', text: `Row ${seq} was changed after it was written.` };
    }
    if (this.#secrets.length > 0 && !this.#isSealFitting(row)) {
      return { seq, kind: 'forged', text: `Row ${seq} was not written by Clearhold.` };
    }
    if (seq !== lastSeq + 1) {
      const missing = seq === lastSeq + 2 ? `Row ${lastSeq + 1} is` : `Rows ${lastSeq + 1} to ${seq - 1} are`;
      return { seq: lastSeq + 1, kind: 'missing', text: `${missing} missing.` };
    }
    // After a row that is wrong itself this says nothing new.
    if (!isFlawed && !row.prev_hash.equals(lastHash)) {
      return {
        seq,
        kind: 'unlinked',
        text: `Row ${seq} does not follow row ${lastSeq}: that one is not the row that was written before it.`,
      };
    }
    return undefined;
  }

  /** An unknown secret is one of before: nothing is sealed under it once the newest has been used. */
  #isSealFitting(row: AuditRow): boolean {
    const check = checkSeal(row.seal, row.hash, this.#secrets);
    if (check.kind === 'good') {
      this.#isNewest ||= check.place === 0;
      return true;
    }
    if (check.kind !== 'unknown' || this.#isNewest) return false;
    this.#addUnchecked(Number(row.seq));
    return true;
  }

  #addUnchecked(seq: number): void {
    const last = this.unchecked.at(-1);
    if (last?.to === seq - 1) last.to = seq;
    else if (this.unchecked.length < MOST_FLAWS) this.unchecked.push({ from: seq, to: seq });
  }

  #compareAnchors(row: AuditRow): AuditFlaw | undefined {
    const seq = Number(row.seq);
    const other = this.#anchors.get(seq)?.find(({ hash }) => hash !== row.hash.toString('hex'));
    if (!other) return undefined;
    return {
      seq,
      kind: 'rewritten',
      text: `Row ${seq} is not the one that was anchored at ${other.at}: it, or rows before it, were written anew.`,
    };
  }

  end(head: { seq: number; hash: Uint8Array } | undefined): void {
    const anchored = Math.max(0, ...this.#anchors.keys());
    const { seq, hash } = this.#last;
    const known = Math.max(head?.seq ?? 0, anchored);
    if (known > seq) {
      const rows = known === seq + 1 ? `Row ${known} is` : `Rows ${seq + 1} to ${known} are`;
      this.#add({ seq: seq + 1, kind: 'truncated', text: `${rows} missing at the end of the log.` });
    } else if (seq > 0 && (!head || head.seq !== seq || !Buffer.from(hash).equals(head.hash))) {
      this.#add({
        seq: (head?.seq ?? 0) + (head?.seq === seq ? 0 : 1),
        kind: 'forged',
        text: `The log ends with row ${seq}, and Clearhold wrote another end, row ${head?.seq ?? 0}.`,
      });
    }
  }

  #add(flaw: AuditFlaw): void {
    if (this.flaws.length < MOST_FLAWS) this.flaws.push(flaw);
  }
}
