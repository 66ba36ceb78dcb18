/** The errors of the SDK. All of them extend `SDKError`, which the package exports under the brand's name. */

export class SDKError extends Error {}

/** The server answered, but not with success; or its answer could not be understood. */
export class APIError<
  Status extends number | undefined = number | undefined,
  ResponseHeaders extends Headers | undefined = Headers | undefined,
> extends SDKError {
  /** The HTTP status; undefined if there was no answer. */
  declare readonly status: Status;
  /** The headers of the answer. */
  declare readonly headers: ResponseHeaders;
  /** The body of the answer: parsed if it is JSON, else its text. */
  declare readonly error: unknown;

  constructor(status: Status, error: unknown, message: string | undefined, headers: ResponseHeaders) {
    super(`${status ?? ''} ${message ?? describe(error)}`.trim());
    this.status = status;
    this.headers = headers;
    this.error = error;
  }

  /** The error of the class that belongs to a status. */
  static generate(status: number, error: unknown, message: string | undefined, headers: Headers): APIError {
    const Class = byStatus[status] ?? (status < 500 ? APIError : InternalServerError);
    return new Class(status as never, error, message, headers);
  }
}

function describe(error: unknown): string {
  const told = (error as { message?: unknown } | null | undefined)?.message ?? error;
  return (typeof told === 'string' ? told : JSON.stringify(told)) || 'status code (no body)';
}

/** The caller's `AbortSignal` ended the request. */
export class APIUserAbortError extends APIError<undefined, undefined> {
  constructor({ message = 'Request was aborted.' }: { message?: string } = {}) {
    super(undefined, undefined, message, undefined);
  }
}

/** No complete answer arrived; `cause` says why. */
export class APIConnectionError extends APIError<undefined, undefined> {
  constructor({ message = 'Connection error.', cause }: { message?: string; cause?: unknown } = {}) {
    super(undefined, undefined, message, undefined);
    this.cause = cause;
  }
}

/** The answer did not arrive, or not completely, within `timeout`. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor({ message = 'Request timed out.' }: { message?: string } = {}) {
    super({ message });
  }
}

export class BadRequestError extends APIError<400, Headers> {}
export class AuthenticationError extends APIError<401, Headers> {}
export class PermissionDeniedError extends APIError<403, Headers> {}
export class NotFoundError extends APIError<404, Headers> {}
export class ConflictError extends APIError<409, Headers> {}
export class UnprocessableEntityError extends APIError<422, Headers> {}
export class RateLimitError extends APIError<429, Headers> {}
/** Any status from 500 up. */
export class InternalServerError extends APIError<number, Headers> {}

type StatusErrorClass = new (
  status: never,
  error: unknown,
  message: string | undefined,
  headers: Headers,
) => APIError;

const byStatus: Record<number, StatusErrorClass> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};
