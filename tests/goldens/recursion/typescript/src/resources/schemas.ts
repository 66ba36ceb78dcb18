export interface Chain {
  next: Chain;
}

export interface Folder {
  name: string;

  parent?: Folder;

  children?: Array<Folder>;

  by_name?: Record<string, Folder>;

  owner?: Owner;
}

export type JsonModel =
  string | number | boolean | Array<JsonModel | null> | { [key: string]: JsonModel | null };

export interface Owner {
  folders?: Array<Folder>;
}
