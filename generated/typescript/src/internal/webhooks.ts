/** Received webhooks -> verified payloads, after the Standard Webhooks specification. */

import { SDKError } from './errors.js';
import { mergeHeaders, type HeadersLike } from './headers.js';

/** A webhook that did not come from the API, or not now. */
export class WebhookVerificationError extends SDKError {}

export interface VerifyOptions {
  /** How old, or how far in the future, a webhook may be. In seconds. */
  tolerance?: number;
}

/**
 * Resolves if the payload was signed with the secret within the tolerance.
 *
 * @param payload the body exactly as it was received
 * @param secret as the API shows it: Base64, with or without `whsec_` before it
 * @throws WebhookVerificationError
 */
export async function verifyWebhook(
  payload: string,
  headers: HeadersLike,
  secret: string | null | undefined,
  { tolerance = 300 }: VerifyOptions = {},
): Promise<void> {
  if (!secret) throw new WebhookVerificationError('The secret of the webhooks is missing.');
  const given = mergeHeaders(headers);
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    given.get(`webhook-${name}`),
  );
  if (!id || !timestamp || !signatures) throw new WebhookVerificationError('A webhook header is missing.');
  const age = Date.now() / 1000 - (/^\d+$/.test(timestamp) ? Number(timestamp) : NaN);
  if (!(Math.abs(age) <= tolerance)) {
    throw new WebhookVerificationError(
      age > 0 ? 'The webhook is too old.' : 'The webhook has no timestamp of now.',
    );
  }
  const key = await crypto.subtle.importKey(
    'raw',
    keyBytes(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${payload}`);
  for (const signature of signatures.split(' ')) {
    const bytes = signature.startsWith('v1,') && fromBase64(signature.slice(3));
    if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, signed))) return;
  }
  throw new WebhookVerificationError('The webhook carries no signature made with this secret.');
}

function keyBytes(secret: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''));
  if (!bytes?.length) throw new WebhookVerificationError('The webhook secret is not Base64.');
  return bytes;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
