export interface None {
  class: string;

  model_config?: string;

  model_fields?: string;

  json?: string;

  copy?: string;

  _private?: string;

  '2fa'?: boolean;

  ''?: string;

  '+1'?: number;

  '-1'?: number;

  fooBar?: string;

  foo_bar?: string;

  FooBar?: string;

  größe?: string;

  你好?: string;

  __proto__?: string;

  constructor?: string;

  str?: string;

  list?: Array<string>;

  date?: string;

  datetime?: string;

  'a b'?: string;

  'quote"s'?: string;

  "); import os; os.system('x')"?: string;
}

export type ListResponse = Array<None>;
