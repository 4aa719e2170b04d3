/** What people do things to: a bill, a container or a declaration, by its normalised number. */
export interface TriageSubject {
  kind: 'bill' | 'container' | 'declaration';
  key: string;
}
