// A site of many resources and models: what its sidebar leaves out unfolds in place, long pages say what is on them.
// SITE, BASE: as for every_page.test.mjs. Run by test_site.py.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE, visit } from './browser.mjs';

const METHOD = `${BASE}http/things-7/retrieve/index.html`;

test('other resources are one click away, and the own one stays unfolded', async () => {
  await visit(METHOD, {}, async (page) => {
    const tree = page.locator('.side .tree');
    assert.equal(await tree.locator(':scope > li').count(), 2);
    await page.getByRole('link', { name: 'All 20 resources' }).click();
    await page.getByRole('link', { name: 'Things 19' }).waitFor();
    assert.equal(page.url(), METHOD);
    assert.equal(await tree.locator(':scope > li').count(), 20);
    assert.equal(await page.locator('.side [aria-current=page]').isVisible(), true);
    assert.equal(await page.locator('.side .rest').count(), 0);
    await page.getByRole('button', { name: 'Show Things 19' }).click();
    await page.locator('.side a[href$="things-19/retrieve/index.html"]').click();
    await page.waitForURL(METHOD.replace('things-7', 'things-19'));
  });
});

test('a page in no resource leads to all of them', async () => {
  await visit(`${BASE}http/models/shared/index.html`, {}, async (page) => {
    await page.getByRole('link', { name: 'All 20 resources' }).click();
    await page.getByRole('link', { name: 'Things 3' }).waitFor();
  });
});

test('without script the same link leads to the overview', async () => {
  await visit(METHOD, { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('link', { name: 'All 20 resources' }).click();
    await page.waitForURL(`${BASE}http/index.html`);
  });
});

test('a page of models lists them at its side where there is room', async () => {
  await visit(`${BASE}http/models/shared/index.html`, { viewport: { width: 1440, height: 900 } }, async (page) => {
    const toc = page.getByRole('navigation', { name: 'On this page' });
    await toc.getByRole('link', { name: 'Thing3', exact: true }).click();
    await page.waitForURL(/#thing-?3$/);
    await page.setViewportSize({ width: 1024, height: 900 });
    assert.equal(await toc.isVisible(), false);
  });
});

test('a link to what has moved to another page of models finds it', async () => {
  const shared = `${BASE}http/models/shared/`;
  await visit(`${shared}index.html#thing9.id`, {}, async (page) => {
    await page.waitForURL(`${shared}_2/index.html#thing9.id`);
    await page.goto(`${shared}_2/index.html#thing1`);
    await page.waitForURL(`${shared}index.html#thing1`);
    await page.goto(`${shared}index.html#nowhere`);
    assert.equal(page.url(), `${shared}index.html#nowhere`);
  });
});

test('lists in what is said of a property have their dots', async () => {
  await visit(METHOD, {}, async (page) => {
    const list = page.locator('.rows .prose ul').first();
    assert.equal(await list.evaluate((element) => getComputedStyle(element).listStyleType), 'disc');
  });
});
