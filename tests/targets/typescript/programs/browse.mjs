// Opens PAGE in Chromium, with the further FLAGS, and runs its script against the server at API.
import { createRequire } from 'node:module';

const { PAGE, API, CHROMIUM, FLAGS, TOOLS } = process.env;
const { chromium } = createRequire(TOOLS)('playwright-core');
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const offline = ['--disable-background-networking', '--disable-component-update'];
const args = [...quiet, ...offline, ...FLAGS.split(' ')];
const browser = await chromium.launch({ executablePath: CHROMIUM, args });
try {
  const page = await browser.newPage();
  page.on('console', (message) => console.error(message.text()));
  await page.goto(PAGE);
  console.log(await page.evaluate((api) => globalThis.used(api), API));
} finally {
  await browser.close();
}
