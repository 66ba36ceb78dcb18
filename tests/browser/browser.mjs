// Chromium for the tests of the reference site. `visit` opens a page and fails on everything that no page may do:
// errors, dialogs, reports of the page's own policy, requests to anywhere else.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../node/package.json', import.meta.url));
const { chromium } = require('playwright-core');

export const axe = require.resolve('axe-core/axe.min.js');
export const { SITE, BASE, CHROMIUM } = process.env;
export const DISK = SITE && pathToFileURL(SITE + '/').href;

let browser;
before(async () => {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  const offline = ['--disable-background-networking', '--disable-component-update'];
  browser = await chromium.launch({ executablePath: CHROMIUM, args: [...quiet, ...offline] });
});
after(() => browser.close());

/** A page in a context of its own, watched: `run(page, context)`. */
export async function watched(options, run) {
  const context = await browser.newContext(options);
  const wrong = [];
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('request', (request) => {
    const { origin } = new URL(BASE);
    const stays = request.url().startsWith(`${origin}/`) || (DISK && request.url().startsWith(DISK));
    if (!stays) wrong.push(`request to ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error}`));
  page.on('console', (message) => message.type() === 'error' && wrong.push(`${page.url()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    wrong.push(`${page.url()} says ${dialog.message()}`);
    dialog.dismiss();
  });
  try {
    await run(page, context);
  } finally {
    await context.close();
  }
  assert.deepEqual(wrong, []);
}

/** The same with a first page. */
export const visit = (url, options, run) =>
  watched(options, async (page, context) => {
    await page.goto(url);
    await run(page, context);
  });

/** Paths of all pages below a folder of the site. */
export const pages = (folder = '') =>
  readdirSync(join(SITE, folder), { recursive: true })
    .filter((path) => path.endsWith('.html'))
    .sort();

/** Where, below the folder of a language, a page or a part of one has this title: its path, with the anchor of a part. */
export const titled = (language, title) => {
  const words = title.replace(/[.?()]/g, '\\$&');
  const page = new RegExp(`<h1[^>]*>${words}\\s*<`);
  const part = new RegExp(`<section[^>]* id="([^"]+)">\\s*<h2>(?:<a[^>]*>)?${words}\\s*<`);
  const found = pages(language).map((path) => [path, readFileSync(join(SITE, language, path), 'utf8')]);
  for (const [path, text] of found) if (page.test(text)) return path;
  for (const [path, text] of found) if (part.test(text)) return `${path}#${part.exec(text)[1]}`;
  assert.fail(`${language} has no page "${title}"`);
};
