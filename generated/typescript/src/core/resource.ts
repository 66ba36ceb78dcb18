/** The base class of all resources: a group of methods that share a client. */

import type { BaseClient } from './base-client.js';

export abstract class APIResource {
  protected readonly _client: BaseClient;

  constructor(client: BaseClient) {
    this._client = client;
  }
}
