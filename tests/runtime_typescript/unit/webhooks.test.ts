import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { SDKError } from '../src/internal/errors.js';
import { verifyWebhook, WebhookVerificationError } from '../src/internal/webhooks.js';

const KEY = Buffer.from('0123456789abcdef0123456789abcdef');
const SECRET = `whsec_${KEY.toString('base64')}`;
const PAYLOAD = '{"type":"ü"}';

function signed(age = 0, key = KEY, payload = PAYLOAD): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = createHmac('sha256', key).update(`msg_1.${timestamp}.${payload}`).digest('base64');
  return { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

test('good ones', async () => {
  await verifyWebhook(PAYLOAD, signed(), SECRET);
  await verifyWebhook(PAYLOAD, signed(), KEY.toString('base64'));
  await verifyWebhook(PAYLOAD, new Headers(signed(290)), SECRET);
  await verifyWebhook(PAYLOAD, signed(-290), SECRET);
  await verifyWebhook(PAYLOAD, signed(900), SECRET, { tolerance: 1000 });
  const headers = signed();
  headers['webhook-signature'] = `v1a,xx v1,AAAA ${headers['webhook-signature']} v2,zz`;
  await verifyWebhook(PAYLOAD, headers, SECRET);
});

test('bad ones', async () => {
  const refused = async (
    headers: Record<string, string | null>,
    secret = SECRET,
    payload = PAYLOAD,
  ): Promise<void> => {
    await assert.rejects(verifyWebhook(payload, headers, secret), (error) => {
      assert.ok(error instanceof WebhookVerificationError);
      assert.ok(error instanceof SDKError);
      return true;
    });
  };
  await refused(signed(310));
  await refused(signed(-310));
  await refused(signed(), SECRET, '{"type":"other"}');
  await refused(signed(0, Buffer.from('another key')));
  await refused(signed(), 'whsec_');
  await refused(signed(), 'not base64 at all!');
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    await refused({ ...signed(), [name]: null });
  for (const timestamp of ['x', '', '1e9', 'Infinity', '-1'])
    await refused({ ...signed(), 'webhook-timestamp': timestamp });
  for (const signature of ['v1,', 'v1,***', 'v2,AAAA', 'AAAA'])
    await refused({ ...signed(), 'webhook-signature': signature });
});
