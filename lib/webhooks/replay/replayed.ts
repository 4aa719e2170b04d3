/** One message that was read again, with its state before and after. */
export interface Replayed {
  id: string;
  before: string;
  after: string;
}
