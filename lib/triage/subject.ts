/** What people do things to: a bill, a container or a declaration, by its normalised number. */
export interface TriageSubject {
  kind: 'bill' | 'container' | 'declaration';
  key: string;
}

/** What somebody can say they have seen: cargo, or the briefing, of which there is one. */
export type MarkedSubject = TriageSubject | { kind: 'briefing'; key: '' };
