// Quotes that say of themselves what they are (`> [!NOTE]`), in both themes. BASE: a server of a site whose first page
// has one of each kind. Run by test_site.py.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE, axe, visit } from './browser.mjs';

for (const colorScheme of ['light', 'dark']) {
  test(`each kind has its label and its colour: ${colorScheme}`, async () => {
    await visit(`${BASE}http/index.html`, { colorScheme, bypassCSP: true }, async (page) => {
      const quotes = page.locator('.prose blockquote');
      const labels = await quotes.locator('p:first-child').allInnerTexts();
      assert.deepEqual(labels, ['Note', 'Tip', 'Important', 'Warning', 'Caution']);
      const colors = await quotes.locator('p:first-child').evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
      assert.equal(new Set(colors).size, 5);
      await page.addScriptTag({ path: axe });
      const { violations, incomplete } = await page.evaluate(() => window.axe.run('.prose'));
      assert.deepEqual([...violations, ...incomplete], []);
    });
  });
}
