/** Why the process cannot start, in one line that says what to do; it is printed and the process ends. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
