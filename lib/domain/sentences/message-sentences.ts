/** Why messages were not taken, and what to do about it. */
export const messageSentences = {
  /** What a message is about, within a sentence. */
  subject: {
    bill: 'bill',
    container: 'container',
    declaration: 'declaration',
    shipment: 'shipment',
  },

  /** What is wrong with a field of a message, within a sentence. */
  fieldIssue: {
    missing: 'is missing',
    unreadable: 'cannot be read',
    text: 'must be text',
    flag: 'must be true or false',
    object: 'must be an object',
    list: 'must be a list',
    wholeNumber: 'must be a whole number or text',
    number: 'must be a number or text',
    instant: 'must be a date and time with its offset, such as 2026-06-23T12:00:00.000Z',
  },

  /** Why a message was not taken as its sender meant it. */
  message: {
    withoutProof: 'It came without the header {name}.',
    proofTwice: 'The header {name} came more than once.',
    proofEmpty: 'The header {name} was empty.',
    noSecret: 'No secret is set for {source}, so nobody is let in.',
    proofUnfit: 'The header {name} does not fit the body and the secret.',
    proofUnfitEither: 'The header {name} does not fit the body and either of the two secrets.',
    notUtf8: 'The body is not valid UTF-8.',
    empty: 'The body is empty.',
    noObject: 'The body is JSON, but not an object.',
    keyTwice: 'The key "{quote}" stands twice in one object: which one is meant?',
    tooDeep: 'The body is nested more than {count} levels deep.',
    notJson: 'The body is not JSON (at character {count}).',
    field: '{name} {fieldIssue}.',
    nothingNamed: 'data.containerId is missing, and no bill is named either.',
    unknownEvent: 'We have not met the event "{quote}".',
    unknownException: 'We have not met the exception "{quote}".',
    longNumber: 'The {subject} number is longer than {count} characters.',
    notProcessed: 'It could not be processed: {quote}',
    notTranslated: 'It could not be translated by the rules of the day.',
  },

  /** What happened to a body on its way, within a sentence. */
  reencoding: {
    newLineGiven: 'given a new line at its end',
    newLineTaken: 'robbed of the new line at its end',
    lineEnds: 'given other line ends',
    mark: 'given or robbed of a byte order mark',
    json: 'written anew as JSON',
  },

  /** Why the proof of a message may have failed, and what to do about it. */
  refusalHint: {
    addedOnTheWay: 'Something on the way, such as a proxy, adds the header once more: it must come once.',
    otherHeader: 'It carries the header of {name}: looks like {otherName}, sent to the {source} address.',
    takenOut: 'No secret is set at the sender, or something on the way takes the header {name} out.',
    speaksOf: 'Looks like {name}, sent to the {source} address: it speaks of "{quote}".',
    otherProof:
      'It is the proof of {name} in the header of {source}: looks like {otherName}, sent to the {otherSource} address.',
    otherSecret: 'It was made with the secret of {name}: each sender has a secret of its own.',
    secretItself:
      'The secret itself was sent in place of a signature made with it. It has been seen by others now: change it.',
    notBare:
      'The proof fits, but something stands around it, such as "sha256=", "Bearer" or quotes: send it bare.',
    base64: 'The signature fits, but is written in Base64: hexadecimal is expected.',
    oldSecret: 'It matches the old secret, which is no longer active: set the new one at the sender.',
    blanks:
      'It matches the secret with a blank, a line end or quotes around it: enter the secret at the sender without them.',
    reencodesJson:
      'The signature matches the body before it was {reencoding}: something between re-encodes JSON.',
    reencodes:
      'The signature matches the body before it was {reencoding}: something between re-encodes the body.',
    notHexadecimal: 'It is not hexadecimal: HMAC-SHA256 in hexadecimal has 64 digits.',
    digits: 'It has {count} digits: HMAC-SHA256 in hexadecimal has 64 digits.',
    digitsOf: 'It has {count} digits, as many as {name}: HMAC-SHA256 in hexadecimal has 64 digits.',
    setSecret: 'Set a secret for {source} here, the same one as at the sender.',
    otherKey: 'It is another key: compare the one at the sender with the one here.',
    otherBytes:
      'It has the form of a signature, but was made with another secret or over other bytes: compare the secret, and look for what changes the body on its way.',
  },
} as const;
