export interface MaybePart {
  id?: string;
}

export interface Part {
  id?: string;
}

export interface Thing {
  plain: string;

  present_and_null: string | null;

  absent_or_null?: number | null;

  enum_with_null?: 'a' | 'b' | (string & {}) | null;

  enum_without_null?: 'a' | 'b' | (string & {}) | null;

  reference?: Part | null;

  to_nullable?: MaybePart | null;

  list_of_nulls?: Array<string | null>;

  one_of?: string | number | null;

  anything?: unknown;
}
