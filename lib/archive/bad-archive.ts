/** Why an archive is not taken, in one line that says what is wrong with it; nothing of it was written. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}
