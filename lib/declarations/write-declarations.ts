import type pg from 'pg';
import { type DerivedTable, upsertRows, writeChildRows } from '#lib/database/derived-table.ts';
import { BEGINNING_OF_TIME, toSearchText } from '#lib/database/sort-keys.ts';
import { toStateDigest } from '#lib/database/state-digest.ts';
import type { DeclarationState } from '#lib/domain/declarations/assess-declaration.ts';

export const DECLARATIONS: DerivedTable = {
  name: 'declarations',
  key: { declaration_id: 'text' },
  columns: {
    group: 'text',
    status: 'text',
    held: 'boolean',
    error_count: 'int',
    last_event_at: 'timestamptz',
    search: 'text',
    link_keys: 'text[]',
    confirmed_links: 'text[]',
    rejected_links: 'text[]',
    assignee: 'text',
    last_note: 'json',
    summary: 'json',
    state_digest: 'bytea',
  },
  compare: ['state_digest'],
  counted: 'group',
};

export const DECLARATION_ERRORS: DerivedTable = {
  name: 'declaration_errors',
  key: { declaration_id: 'text', position: 'int' },
  columns: { error_type: 'text', pattern: 'text', message: 'text', at: 'timestamptz' },
  compare: ['error_type', 'pattern', 'message', 'at'],
};

/** Writes the folded declarations and their errors; answers whether any of them changed. */
export async function writeDeclarations(
  client: pg.ClientBase,
  workspaceId: string,
  declarations: DeclarationState[],
): Promise<boolean> {
  const errors = new Map(declarations.map((each) => [each.summary.declarationId, toErrorRows(each)]));
  const [written] = await Promise.all([
    upsertRows(client, DECLARATIONS, workspaceId, declarations.map(toDeclarationRow)),
    writeChildRows(client, DECLARATION_ERRORS, workspaceId, 'declaration_id', errors),
  ]);
  return written > 0;
}

/** The row of a declaration, by column. */
export function toDeclarationRow(declaration: DeclarationState) {
  const { summary, ...rest } = declaration;
  const text = JSON.stringify(summary);
  return {
    declaration_id: summary.declarationId,
    group: summary.group,
    status: summary.status,
    held: summary.held,
    error_count: summary.errorCount,
    last_event_at: summary.lastEventAt ?? BEGINNING_OF_TIME,
    search: toSearchText([summary.declarationId, summary.lrn, summary.mrn, summary.commercialReference]),
    link_keys: declaration.linkKeys,
    confirmed_links: declaration.confirmedLinks,
    rejected_links: declaration.rejectedLinks,
    assignee: declaration.triage?.assignee ?? null,
    last_note: declaration.triage?.lastNote ?? null,
    summary: text,
    state_digest: toStateDigest(text, JSON.stringify(rest)),
  };
}

/** The rows of its errors, by column. */
export function toErrorRows(declaration: DeclarationState) {
  return declaration.errors.map((error, position) => ({
    declaration_id: declaration.summary.declarationId,
    position,
    error_type: error.errorType ?? '',
    pattern: error.pattern,
    message: error.message,
    at: error.at,
  }));
}
