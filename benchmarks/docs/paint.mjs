// Addresses (arguments: Chromium, rounds, then addresses) -> a line of JSON for each visit: what was loaded, when it was seen.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../tests/node/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const [executablePath, rounds, ...addresses] = process.argv.slice(2);
const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const alone = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'; // nothing comes from elsewhere

const SLOW_ROUNDS = 2; // a visit takes a minute and more where much is loaded

const browser = await chromium.launch({ executablePath, args: [...quiet, alone] });
// Lines as Lighthouse takes them: for desktops 40 ms there and back and 10 Mbit/s, for phones its "slow 4G".
const LINES = {
  line: { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 },
  slow: { offline: false, latency: 562.5, downloadThroughput: 188_743, uploadThroughput: 86_400 },
};
const visit = async (address, over) => {
  const context = await browser.newContext(); // a cache of its own: every visit is a first one
  const page = await context.newPage();
  if (over in LINES) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINES[over]);
  }
  await page.addInitScript(() => {
    window.seen = { largest: 0, blocked: 0 };
    const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('largest-contentful-paint', (entry) => (window.seen.largest = entry.startTime));
    watch('longtask', (entry) => (window.seen.blocked += entry.duration - 50));
  });
  const loaded = { document: 0, script: 0, other: 0 };
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    const kind = request.resourceType();
    loaded[kind in loaded ? kind : 'other'] += responseBodySize;
  });
  await page.goto(address, { waitUntil: 'load', timeout: 300_000 });
  await page.waitForLoadState('networkidle', { timeout: 300_000 });
  // A page may be loaded and still show nothing but a frame: what is waited for is text.
  const length = address.endsWith('/nothing/index.html') ? 1 : 200;
  await page.waitForFunction((length) => document.body.innerText.trim().length > length, length, { timeout: 300_000 });
  const seen = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now();
    const inside = [...document.scripts].reduce((size, script) => size + script.textContent.length, 0);
    return { first, ...window.seen, inside };
  });
  await context.close();
  return { address, over, ...seen, ...loaded };
};
// In turn, so that a slow minute of the machine is shared by all.
for (let round = 0; round < Number(rounds); round += 1) {
  for (const over of ['nothing', 'line', 'slow']) {
    if (over === 'slow' && round >= SLOW_ROUNDS) continue;
    for (const address of addresses) console.log(JSON.stringify(await visit(address, over)));
  }
}
await browser.close();
