import { APIResource } from '../../core/resource.js';
import {
  type Customer,
  type CustomerCreateParams,
  type CustomerCreateResponse,
  type CustomerListParams,
  type CustomerRetrieveResponse,
  type CustomerSetNameParams,
  type CustomerSetNameResponse,
  Customers,
  type CustomersCursorPage,
  type CustomerWatchParams,
} from './customers/customers.js';

export class V1 extends APIResource {
  readonly customers: Customers = new Customers(this._client);
}

export declare namespace V1 {
  export {
    type Customers,
    type Customer,
    type CustomerCreateResponse,
    type CustomerRetrieveResponse,
    type CustomerSetNameResponse,
    type CustomersCursorPage,
    type CustomerCreateParams,
    type CustomerListParams,
    type CustomerSetNameParams,
    type CustomerWatchParams,
  };
}
