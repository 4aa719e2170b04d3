/** The same keys as the English words, in another language. */
export type WordsLike<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : WordsLike<Words[Key]>;
};
