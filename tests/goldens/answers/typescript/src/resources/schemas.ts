export interface Problem {
  title?: string;

  status?: number;
}

export type ListResponse = Array<ListResponse.ListResponseItem>;

export declare namespace ListResponse {
  export interface ListResponseItem {
    id?: number;
  }
}
