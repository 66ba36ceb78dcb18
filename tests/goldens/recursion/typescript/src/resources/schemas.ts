export interface Folder {
  name: string;

  parent?: Folder;

  children?: Array<Folder>;

  by_name?: Record<string, Folder>;

  owner?: Owner;
}

export type JSONModel =
  string | number | boolean | Array<JSONModel | null> | { [key: string]: JSONModel | null };

export interface Owner {
  folders?: Array<Folder>;
}
