import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import { toFile } from './core/uploads.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import { Bytes, type ByteUpdateParams } from './resources/bytes.js';
import { Form, type FormCreateParams } from './resources/form.js';
import { JsonAny, type JsonAnyCreateParams } from './resources/json-any.js';
import { JsonList, type JsonListCreateParams } from './resources/json-list.js';
import { JsonMap, type JsonMapCreateParams } from './resources/json-map.js';
import { JsonOptional, type JsonOptionalCreateParams } from './resources/json-optional.js';
import { JsonScalar, type JsonScalarCreateParams } from './resources/json-scalar.js';
import { JsonUnion, type JsonUnionCreateParams } from './resources/json-union.js';
import { Multipart, type MultipartCreateParams } from './resources/multipart.js';
import { Several, type SeveralCreateParams } from './resources/several.js';
import { Text, type TextUpdateParams } from './resources/text.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Bodies API. */
export class Bodies extends BaseClient<ClientOptions> {
  readonly jsonList: JsonList = new JsonList(this);

  readonly jsonScalar: JsonScalar = new JsonScalar(this);

  readonly jsonMap: JsonMap = new JsonMap(this);

  readonly jsonAny: JsonAny = new JsonAny(this);

  readonly jsonOptional: JsonOptional = new JsonOptional(this);

  readonly jsonUnion: JsonUnion = new JsonUnion(this);

  readonly form: Form = new Form(this);

  readonly multipart: Multipart = new Multipart(this);

  readonly text: Text = new Text(this);

  readonly bytes: Bytes = new Bytes(this);

  readonly several: Several = new Several(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Bodies/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'BODIES',
    });
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Bodies = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly BodiesError = Errors.BodiesError;
  static readonly APIError = Errors.APIError;
  static readonly APIConnectionError = Errors.APIConnectionError;
  static readonly APIConnectionTimeoutError = Errors.APIConnectionTimeoutError;
  static readonly APIUserAbortError = Errors.APIUserAbortError;
  static readonly BadRequestError = Errors.BadRequestError;
  static readonly AuthenticationError = Errors.AuthenticationError;
  static readonly PermissionDeniedError = Errors.PermissionDeniedError;
  static readonly NotFoundError = Errors.NotFoundError;
  static readonly ConflictError = Errors.ConflictError;
  static readonly UnprocessableEntityError = Errors.UnprocessableEntityError;
  static readonly RateLimitError = Errors.RateLimitError;
  static readonly InternalServerError = Errors.InternalServerError;
  static readonly toFile = toFile;
}

export declare namespace Bodies {
  export type RequestOptions = SDKRequestOptions;

  export { type JsonList, type JsonListCreateParams };

  export { type JsonScalar, type JsonScalarCreateParams };

  export { type JsonMap, type JsonMapCreateParams };

  export { type JsonAny, type JsonAnyCreateParams };

  export { type JsonOptional, type JsonOptionalCreateParams };

  export { type JsonUnion, type JsonUnionCreateParams };

  export { type Form, type FormCreateParams };

  export { type Multipart, type MultipartCreateParams };

  export { type Text, type TextUpdateParams };

  export { type Bytes, type ByteUpdateParams };

  export { type Several, type SeveralCreateParams };
}
