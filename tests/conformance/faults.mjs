// {port, other, secret, run, atOnce, cases} on stdin -> what the SDK made of each case, in order, on stdout.
import * as sdk from 'faults';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const { port, other, secret, run, atOnce, cases } = JSON.parse(await text(process.stdin));
const OPTIONS = { bearer: 'bearerToken', header: 'header', query: 'query', cookie: 'cookie' };

function clientOf({ auth = 'bearer', timeout, max_retries: maxRetries } = {}) {
  return new sdk.Faults({
    baseURL: `http://127.0.0.1:${port}`,
    [OPTIONS[auth]]: secret,
    ...(timeout !== undefined && { timeout: timeout * 1000 }),
    ...(maxRetries !== undefined && { maxRetries }),
  });
}

async function outcomeOf({ name, client: settings, call = {} }) {
  const client = clientOf(settings);
  const { method = 'GET', times = 1, absolute, body, headers, idempotency_key: idempotencyKey } = call;
  const path = `${absolute ? `http://127.0.0.1:${other}` : ''}/${name}/${run}/thing`;
  const options = { ...(body && { body }), headers, idempotencyKey };
  const started = performance.now();
  const outcome = {};
  try {
    for (let repetition = 0; repetition < times; repetition++) {
      if (repetition) await sleep(200);
      outcome.value = await client[method.toLowerCase()](path, options);
    }
  } catch (error) {
    const known = Object.entries(sdk).find(([name, value]) => name !== 'default' && value === error?.constructor);
    outcome.failure = {
      name: known?.[0] ?? String(error?.stack),
      message: error.message,
      status: error.status ?? null,
      refused: error instanceof sdk.FaultsError,
    };
  }
  outcome.seconds = (performance.now() - started) / 1000;
  outcome.polluted = 'polluted' in {};
  return outcome;
}

const outcomes = [];
// All clients of a process share connections: a case that breaks idle ones runs by itself.
const alone = ([, { server }]) => server.some(({ then }) => then);
const waiting = [...cases.entries()];
for (const [place, row] of waiting.filter(alone)) outcomes[place] = await outcomeOf(row);
const others = waiting.filter((entry) => !alone(entry)).values();
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (const [place, row] of others) outcomes[place] = await outcomeOf(row);
  }),
);
process.stdout.write(JSON.stringify(outcomes), () => process.exit());
