export type CompleteParams = CompleteParamsNonStreaming | CompleteParamsStreaming;

export interface CompleteParamsBase {
  prompt: string;

  stream?: boolean;
}

export interface CompleteParamsNonStreaming extends CompleteParamsBase {
  stream?: false;
}

export interface CompleteParamsStreaming extends CompleteParamsBase {
  stream: true;
}
