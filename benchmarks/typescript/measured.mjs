// node measured.mjs PACKAGE call|page URL: the CPU time of one call in microseconds. An empty PACKAGE is `fetch` alone.

const [name, what, url] = process.argv.slice(2);
const body = { name: 'Example, Inc.', ingest_aliases: ['team@example.com'] };
const headers = { authorization: 'Bearer token', 'content-type': 'application/json', accept: 'application/json' };

const plain = {
  call: async () => {
    const response = await fetch(`${url}/v1/customers`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()).data;
  },
  page: async () => (await (await fetch(`${url}/v1/customers?limit=1000`, { headers })).json()).data,
};

async function methods() {
  const { default: Metronome } = await import(name);
  const { customers } = new Metronome({ bearerToken: 'token', baseURL: url }).v1;
  return {
    call: async () => (await customers.create(body)).data,
    page: async () => (await customers.list({ limit: 1000 })).data,
  };
}

const { [what]: run } = name ? await methods() : plain;
const times = what === 'page' ? 150 : 3000;
const found = await run();
if (what === 'page' ? found.length !== 1000 : !found.id) throw new Error('not what was asked for');
for (let done = 0; done < times / 3; done++) await run(); // the compiler has seen it all
const before = process.cpuUsage();
for (let done = 0; done < times; done++) await run();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / times);
process.exit(0);
