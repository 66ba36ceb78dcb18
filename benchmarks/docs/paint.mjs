// Addresses (arguments: Chromium, rounds, then addresses) -> a line of JSON for each visit: what was loaded, when paint began.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../tests/node/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const [executablePath, rounds, ...addresses] = process.argv.slice(2);
const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

const browser = await chromium.launch({ executablePath, args: quiet });
const visit = async (address) => {
  const context = await browser.newContext(); // a cache of its own: every visit is a first one
  const page = await context.newPage();
  const here = new URL(address).origin;
  await page.route('**', (route) => (route.request().url().startsWith(here) ? route.continue() : route.abort()));
  const loaded = { document: 0, script: 0, other: 0 };
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    const kind = request.resourceType();
    loaded[kind in loaded ? kind : 'other'] += responseBodySize;
  });
  await page.goto(address, { waitUntil: 'load', timeout: 300_000 });
  // A page may be loaded and still show nothing: what is waited for is text.
  await page.waitForFunction(() => document.body.innerText.trim().length > 200, null, { timeout: 300_000 });
  const paint = await page.evaluate(() => {
    const text = performance.now();
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? text;
    const inside = [...document.scripts].reduce((size, script) => size + script.textContent.length, 0);
    return { first, text, inside };
  });
  await page.waitForLoadState('networkidle', { timeout: 300_000 });
  await context.close();
  return { address, ...paint, ...loaded };
};
// In turn, so that a slow minute of the machine is shared by all.
for (let round = 0; round < Number(rounds); round += 1) {
  for (const address of addresses) console.log(JSON.stringify(await visit(address)));
}
await browser.close();
