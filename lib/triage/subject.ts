/** What people do things to: a bill or a declaration, by its normalised number. */
export interface TriageSubject {
  kind: 'bill' | 'declaration';
  key: string;
}
