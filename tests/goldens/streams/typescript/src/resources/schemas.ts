export interface Chunk {
  delta: string;
}

export interface CompleteResponse {
  text?: string;
}

export interface ExportResponse {
  row?: number;
}
