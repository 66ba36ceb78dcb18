// Any site, page by page, on a phone: nothing runs that is not ours, nothing is asked for elsewhere, nothing overflows.
// SITE: its folder on disk; BASE: where a server shows it. Run by test_site.py.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE, pages, watched } from './browser.mjs';

const SAFE = ['http:', 'https:', 'mailto:'];

test('every page is quiet, fits a phone, and links to nothing that runs', { timeout: 900_000 }, async () => {
  await watched({ viewport: { width: 360, height: 720 }, reducedMotion: 'reduce' }, async (page) => {
    const found = pages();
    assert.ok(found.length > 3);
    for (const path of found) {
      // What of it a reader would click is clicked: folds, tabs, the search.
      await page.goto(BASE + path.split('/').map(encodeURIComponent).join('/'));
      const seen = await page.evaluate(async () => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        for (const tab of document.querySelectorAll('label')) tab.click();
        document.querySelector('.find').click();
        await new Promise((resolve) => setTimeout(resolve, 5));
        document.querySelector('dialog').close();
        return {
          wide: document.documentElement.scrollWidth,
          titles: document.querySelectorAll('h1').length,
          schemes: [...document.links].map((link) => link.protocol),
          policies: document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length,
          foreign: document.querySelectorAll('img, iframe, object, embed, form, base, body style, svg, [style]').length,
          here: location.href,
        };
      });
      assert.ok(seen.wide <= 360, `${path} is ${seen.wide} wide on a screen of 360`);
      assert.deepEqual([seen.titles, seen.policies, seen.foreign], [1, 1, 0], path);
      for (const scheme of new Set(seen.schemes)) assert.ok(SAFE.includes(scheme), `${path}: ${scheme}`);
      assert.ok(seen.here.startsWith(BASE), `${path} went to ${seen.here}`);
    }
  });
});
