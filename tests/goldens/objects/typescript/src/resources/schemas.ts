export interface Thing {
  id: string;

  labels?: Record<string, string>;

  free?: Record<string, unknown>;

  closed?: Record<string, unknown>;

  prices?: Record<string, Thing.Prices>;

  pair?: Array<string | number>;

  matrix?: Array<Array<number>>;

  day?: string;

  at?: string;

  blob?: string;

  anything?: unknown;

  patterned?: Record<string, string>;

  /** @deprecated */
  old?: string;

  [key: string]: unknown;
}

export declare namespace Thing {
  export interface Prices {
    amount?: number;
  }
}
