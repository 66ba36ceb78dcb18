// What every platform does with a client: a call, a page, a raw response, an error. `Metronome` is what was imported.

export async function use(Metronome, options) {
  const client = new Metronome({ bearerToken: 'My Bearer Token', ...options });

  const created = await client.v1.customers.create({ name: 'Example, Inc.', ingest_aliases: ['team@example.com'] });
  equal(typeof created.data.id, 'string');

  const page = await client.v1.customers.list({ limit: 1 });
  equal(Array.isArray(page.data), true);
  equal(typeof page.getPaginatedItems()[0].id, 'string');

  const { data, response } = await client.v1.customers.archive({ id: created.data.id }).withResponse();
  equal(response.status, 200);
  equal(typeof data, 'object');

  const refused = await client.get('/no/such/path').then(null, (error) => error);
  equal(refused instanceof Metronome.NotFoundError, true);
  equal(refused instanceof Metronome.MetronomeError, true);
  equal(refused.status, 404);

  const controller = new AbortController();
  controller.abort();
  const aborted = await client.v1.customers.list({}, { signal: controller.signal }).then(null, (error) => error);
  equal(aborted instanceof Metronome.APIUserAbortError, true);
  return 'used';
}

function equal(found, wanted) {
  if (found !== wanted) throw new Error(`${String(found)} is not ${String(wanted)}`);
}
