/** A successful answer -> the value that the caller gets. */

import { APIError } from './errors.js';
import type { FinalRequestOptions, ResponseParser } from './request-options.js';

export interface Answer {
  response: Response;
  /** The body, if it was read already. */
  text?: string | undefined;
  options: FinalRequestOptions;
  /** Ends what is still on its way. */
  controller: AbortController;
}

/**
 * The value of an answer.
 *
 * A body that says it is JSON must be JSON; one under another content type is parsed if it looks like JSON, and is
 * handed over as text if it is not. Nothing gives null.
 */
export async function parseAnswer(answer: Answer): Promise<unknown> {
  const { response, controller } = answer;
  const { parseAs, method } = answer.options;
  if (typeof parseAs === 'function') return parseAs(response, controller);
  if (parseAs === 'none' || response.status === 204 || method === 'head') return null;

  const { text = await response.text() } = answer;
  const isJSON = /^[^;]*[/+]json\b/i.test(response.headers.get('content-type') ?? '');
  if (parseAs === 'text' || (!isJSON && !/^\s*[[{]/.test(text))) return text || null;
  const value = tryJSON(text);
  if (value !== undefined) return value;
  if (!isJSON) return text;
  throw new APIError(response.status, text, 'No valid JSON.', response.headers);
}

/** Hands the response over as it is. */
export const binary: ResponseParser<Response> = (response) => response;

/** The value that a text holds; undefined if it is no JSON. */
export function tryJSON(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
