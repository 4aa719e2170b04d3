/** One thing wrong with one field of a request. */
export interface FieldError {
  /** The field as the caller named it, dotted where it is nested. */
  field: string;
  message: string;
}

/**
 * What a caller cannot mend by trying again in another way. Use cases throw these; `toProblemResponse` turns them into HTTP.
 * `message` is read by people: it names what was asked for and never holds a secret.
 */
abstract class ExpectedError extends Error {
  abstract readonly status: number;
  abstract readonly title: string;
}

/** There is no such thing, or it belongs to another workspace. */
export class NotFound extends ExpectedError {
  override readonly name = 'NotFound';
  readonly status = 404;
  readonly title = 'Not found';
}

/** It was there, and is kept no more. */
export class NoLongerKept extends NotFound {}

/** We know who asks, and they may not. */
export class Forbidden extends ExpectedError {
  override readonly name = 'Forbidden';
  readonly status = 403;
  readonly title = 'Not allowed';
}

/** We do not know who asks. */
export class Unauthenticated extends ExpectedError {
  override readonly name = 'Unauthenticated';
  readonly status = 401;
  readonly title = 'Sign in or send an API key';
}

/** Somebody changed it first; `current` is how it stands now, as the API shows it. */
export class Conflict extends ExpectedError {
  override readonly name = 'Conflict';
  readonly status = 409;
  readonly title = 'Changed in the meantime';
  readonly current: unknown;

  constructor(message: string, current?: unknown) {
    super(message);
    this.current = current;
  }
}

/** The request cannot be read: no JSON, a cursor that is none. */
export class BadRequest extends ExpectedError {
  override readonly name = 'BadRequest';
  readonly status = 400;
  readonly title = 'Cannot be read';
}

/** The request can be read and asks for what is not allowed; `errors` name the fields. */
export class Invalid extends ExpectedError {
  override readonly name = 'Invalid';
  readonly status = 422;
  readonly title = 'Not allowed as it is';
  readonly errors: FieldError[];

  constructor(message: string, errors: FieldError[] = []) {
    super(message);
    this.errors = errors;
  }
}

/** Too often; `retryAfterSeconds` is how long to wait. */
export class TooMany extends ExpectedError {
  override readonly name = 'TooMany';
  readonly status = 429;
  readonly title = 'Too many attempts';
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Not now; trying again after `retryAfterSeconds` may help. */
export class Unavailable extends ExpectedError {
  override readonly name = 'Unavailable';
  readonly status = 503;
  readonly title = 'Not available at the moment';
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds = 5) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Whether an error is one of ours, whose message may be shown to the caller. */
export function isExpectedError(
  error: unknown,
): error is BadRequest | Conflict | Forbidden | Invalid | NotFound | TooMany | Unauthenticated | Unavailable {
  return error instanceof ExpectedError;
}
