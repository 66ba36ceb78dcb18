// The reference site of spec/ as its readers use it. SITE: its folder on disk; BASE: where a server shows it below a
// path; LANGUAGE and OTHER: two of its languages. Run by test_site.py.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BASE, DISK, axe, titled, visit } from './browser.mjs';

const { LANGUAGE, OTHER } = process.env;
const CREATE = titled(LANGUAGE, 'Create a customer');
const CUSTOMERS = titled(LANGUAGE, 'Customers');
const DETAIL = titled(LANGUAGE, 'CustomerDetail');
const INVOICE = titled(LANGUAGE, 'Invoice');
const AUTHENTICATION = titled(LANGUAGE, 'Authentication');
const method = (root = BASE, language = LANGUAGE) => `${root}${language}/${CREATE}`;

const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const WHITE = 'rgb(255, 255, 255)';

describe('theme', () => {
  test('auto follows the system', async () => {
    await visit(method(), { colorScheme: 'light' }, async (page) => {
      assert.equal(await background(page), WHITE);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.notEqual(await background(page), WHITE);
    });
  });

  test('a choice lasts over pages, and is there at the first paint', async () => {
    await visit(method(), { colorScheme: 'light' }, async (page, context) => {
      await page.getByLabel('Theme').selectOption('Dark');
      const dark = await background(page);
      assert.notEqual(dark, WHITE);
      await context.addInitScript(() => {
        // What the page looks like whenever a frame is drawn.
        window.frames_seen = [];
        const look = () => {
          if (document.body) window.frames_seen.push(getComputedStyle(document.documentElement).backgroundColor);
          if (window.frames_seen.length < 20) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.getByRole('link', { name: 'Retrieve a customer' }).first().click();
      await page.waitForFunction(() => window.frames_seen.length >= 20);
      assert.deepEqual(await page.evaluate(() => [...new Set(window.frames_seen)]), [dark]);
      assert.equal(await page.getByLabel('Theme').inputValue(), 'dark');
      await page.getByLabel('Theme').selectOption('Auto');
      assert.equal(await background(page), WHITE);
    });
  });
});

describe('first paint', () => {
  test('waits for no style sheet, and shows nothing without its style', async () => {
    await visit(method(), {}, async (page) => {
      let release;
      const held = new Promise((resolve) => (release = resolve));
      await page.route('**/site.css', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload({ waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.equal(await page.locator('article').count(), 0);
      release();
      await page.locator('article .signature').waitFor();
    });
  });
});

describe('trees', () => {
  test('parameters hide and show', async () => {
    await visit(method(), {}, async (page) => {
      const inner = page.locator('[id="params.billing_config.aws_region"]');
      assert.equal(await inner.isVisible(), false);
      await page.locator('[id="params.billing_config"] > details > summary').click();
      assert.equal(await inner.isVisible(), true);
      const summary = page.locator('[id="params.billing_config"] > details > summary');
      assert.match(await summary.innerText(), /^\s*Hide\s+Parameters\s*$/);
      await summary.click();
      assert.match(await summary.innerText(), /^\s*Show\s+Parameters\s*$/);
      assert.equal(await inner.isVisible(), false);
    });
  });

  test('a union shows all its members', async () => {
    await visit(method() + '#params.billing_config.aws_region', {}, async (page) => {
      const row = page.locator('[id="params.billing_config.aws_region"]');
      const last = row.getByText('"us-west-2"');
      assert.equal(await last.isVisible(), false);
      await row.locator('summary').press('Enter');
      assert.equal(await last.isVisible(), true);
      assert.equal(await row.locator('.values li').count(), 25);
    });
  });

  test('one button expands and collapses everything', async () => {
    await visit(method(), {}, async (page) => {
      const part = page.locator('#parameters');
      await part.getByRole('button', { name: 'Expand all' }).click();
      assert.equal(await part.locator('details:not([open])').count(), 0);
      await part.getByRole('button', { name: 'Collapse all' }).click();
      assert.equal(await page.locator('[id="params.billing_config.aws_region"]').isVisible(), false);
    });
  });

  test('a deep link opens, scrolls to and highlights a nested property', async () => {
    await visit(method() + '#params.billing_config.aws_region', {}, async (page) => {
      const row = page.locator('[id="params.billing_config.aws_region"] > .row');
      await row.waitFor({ state: 'visible' });
      const [top, header] = await page.evaluate(() => {
        const found = document.getElementById('params.billing_config.aws_region');
        return [found.getBoundingClientRect().top, document.querySelector('.top').getBoundingClientRect().bottom];
      });
      assert.ok(top >= header && top < 400, `the row is at ${top}, the header ends at ${header}`);
      const shadow = (element) => getComputedStyle(element).boxShadow;
      assert.notEqual(await row.evaluate(shadow), 'none');
      // The next one takes the highlight over.
      await page.locator('[id="params.billing_config.aws_product_code"] .name').click();
      assert.equal(await row.evaluate(shadow), 'none');
      assert.ok(page.url().endsWith('#params.billing_config.aws_product_code'));
    });
  });

  test('an address that leads nowhere is no error, however its percent signs are placed', async () => {
    for (const hash of ['#%', '#50%25-%off', '#params.%E0%A4%A', '#nowhere', '#']) {
      await visit(method() + hash, {}, async (page) => {
        await page.getByRole('button', { name: 'Expand all' }).first().waitFor();
        await page.evaluate(() => (location.hash = 'params.billing_config.aws%5Fregion'));
        await page.locator('[id="params.billing_config.aws_region"]').waitFor({ state: 'visible' });
      });
    }
  });
});

describe('languages', () => {
  test('the switch stays on the method and on the property', async () => {
    await visit(method() + '#params.billing_config', {}, async (page) => {
      await page.locator('.languages a:not([aria-current])').filter({ hasText: new RegExp(`^${OTHER}$`, 'i') }).click();
      await page.waitForURL(`${method(BASE, OTHER.toLowerCase())}#params.billing_config`);
      assert.equal(await page.locator('h1').innerText(), 'Create a customer');
    });
  });
});

describe('search', () => {
  const find = async (page, query) => {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await page.keyboard.type(query);
    await page.locator('[role=option]').first().waitFor();
  };
  for (const [query, expected] of [
    ['create a cust', CREATE],
    ['customers', CUSTOMERS],
    ['customer detail', DETAIL],
    ['customerdetail', DETAIL],
    ['aws_region', `${CREATE}#params.billing_config.aws_region`],
  ]) {
    test(`finds "${query}" from the keyboard`, async () => {
      await visit(method(BASE, LANGUAGE).replace('create', 'list'), {}, async (page) => {
        await find(page, query);
        await page.keyboard.press('Enter');
        await page.waitForURL(`${BASE}${LANGUAGE}/${expected}`);
      });
    });
  }

  test('arrows choose, Escape closes and gives the focus back', async () => {
    await visit(method(), {}, async (page) => {
      await page.locator('.find').focus();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search' }).waitFor();
      await page.keyboard.type('customer');
      await page.locator('[role=option]').nth(2).waitFor();
      const chosen = () => page.locator('[role=option][aria-selected=true]').getAttribute('id');
      assert.equal(await chosen(), 'found-0');
      await page.keyboard.press('ArrowDown');
      assert.equal(await chosen(), 'found-1');
      assert.equal(await page.getByRole('combobox', { name: 'Search' }).getAttribute('aria-activedescendant'), 'found-1');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      assert.notEqual(await chosen(), 'found-0');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('dialog').isVisible(), false);
      assert.equal(await page.evaluate(() => document.activeElement.className), 'find');
    });
  });

  test('says when there is nothing', async () => {
    await visit(method(), {}, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('xyzzy');
      await page.getByText('Nothing found.').waitFor();
    });
  });
});

describe('copying', () => {
  const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

  test('a sample', async () => {
    await visit(method(BASE, 'http'), permissions, async (page) => {
      await page.locator('.panel').first().getByRole('button', { name: 'Copy' }).first().click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const text = await clipboard(page);
      assert.ok(text.startsWith('curl https://api.metronome.com/v1/customers \\\n  -H "Authorization'));
      assert.ok(text.endsWith("}'\n"));
    });
  });

  test('the page as Markdown', async () => {
    await visit(method(), permissions, async (page) => {
      await page.getByRole('button', { name: 'Copy as Markdown' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const text = await clipboard(page);
      assert.ok(text.startsWith('# Create a customer\n'));
      assert.ok(text.includes('## Parameters') && text.includes('`aws_region`'));
    });
  });
});

describe('sidebar', () => {
  test('resources fold and unfold in place', async () => {
    await visit(`${BASE}${LANGUAGE}/${AUTHENTICATION}`, {}, async (page) => {
      const link = page.locator('.side').getByRole('link', { name: 'Create a customer' });
      assert.equal(await link.count(), 0);
      await page.getByRole('button', { name: 'Show Customers' }).click();
      await link.waitFor();
      assert.equal(await page.getByRole('button', { name: 'Show Customers' }).getAttribute('aria-expanded'), 'true');
      await page.getByRole('button', { name: 'Show Customers' }).click();
      assert.equal(await link.isVisible(), false);
      await page.getByRole('button', { name: 'Show Customers' }).click();
      await link.click();
      await page.waitForURL(method());
      assert.equal(await page.locator('.side [aria-current]').textContent(), 'Create a customer post');
    });
  });
});

describe('anywhere', () => {
  test('from a folder on disk: pages, theme, search, sidebar, language', async () => {
    await visit(method(DISK), { colorScheme: 'light' }, async (page) => {
      await page.getByLabel('Theme').selectOption('Dark');
      await page.getByRole('link', { name: 'List customers' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'List customers' }).waitFor();
      assert.notEqual(await background(page), WHITE);
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search' }).waitFor();
      await page.keyboard.type('aws_region');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${method(DISK)}#params.billing_config.aws_region`);
      await page.locator('.languages a:not([aria-current])').last().click();
      assert.equal(await page.locator('h1').innerText(), 'Create a customer');
    });
  });

  test('from a folder on disk, the twin opens where it cannot be copied', async () => {
    await visit(method(DISK), {}, async (page) => {
      await page.getByRole('button', { name: 'Copy as Markdown' }).click();
      await page.waitForURL(method(DISK).replace('.html', '.md'));
    });
  });

  test('without script: links, trees, tabs and deep links still work', async () => {
    await visit(method() + '#params.billing_config.aws_region', { javaScriptEnabled: false }, async (page) => {
      // The browser itself opens what hides the target of a link.
      assert.equal(await page.locator('[id="params.billing_config.aws_region"]').isVisible(), true);
      assert.equal(await page.locator('.find').isVisible(), false);
      assert.equal(await page.getByLabel('Theme').isVisible(), false);
      const [first, second] = [page.locator('.panel').last().locator('figure').first(), page.locator('.panel').last().locator('figure').nth(1)];
      assert.equal(await second.isVisible(), false);
      await page.locator('.panel').last().locator('label').nth(1).click();
      assert.equal(await second.isVisible(), true);
      assert.equal(await first.isVisible(), false);
      await page.locator('[id="params.customer_billing_provider_configurations"] > details > summary').click();
      assert.equal(
        await page.locator('[id="params.customer_billing_provider_configurations.delivery_method"]').isVisible(),
        true,
      );
      await page.getByRole('link', { name: 'Archive a customer' }).first().click();
      assert.equal(await page.locator('h1').innerText(), 'Archive a customer');
    });
  });

  test('on a phone the menu opens and closes', async () => {
    for (const path of [CREATE, 'index.html', CUSTOMERS, INVOICE]) {
      await visit(`${BASE}${LANGUAGE}/${path}`, { viewport: { width: 360, height: 720 } }, async (page) => {
        const side = page.locator('.side');
        assert.equal(await side.isVisible(), false);
        await page.getByRole('button', { name: 'Menu' }).click();
        assert.equal(await side.isVisible(), true);
        await page.keyboard.press('Escape');
        assert.equal(await side.isVisible(), false);
      });
    }
  });

  test('printed: one column, everything unfolded, no furniture', async () => {
    await visit(method(), {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.top').isVisible(), false);
      assert.equal(await page.locator('.side').isVisible(), false);
      assert.equal(await page.locator('[id="params.billing_config.aws_region"]').isVisible(), true);
    });
  });
});

describe('accessibility', () => {
  const kinds = [
    'index.html',
    CREATE,
    titled(LANGUAGE, 'List customers'),
    CUSTOMERS,
    INVOICE,
    AUTHENTICATION,
    titled(LANGUAGE, 'Errors'),
    titled(LANGUAGE, 'Models'),
    // What has come, or is deprecated, since the last release.
    'guides/whats-new/index.html',
    'v1/customers/list-billable-metrics/index.html',
    titled(LANGUAGE, 'Preview events'),
  ].map((path) => `${LANGUAGE}/${path}`);
  const all = [...kinds, `http/${CREATE}`, '404.html'];
  // axe is put into the page by the test, past the page's own policy.
  const check = async (page) => {
    const result = await page.evaluate(() =>
      window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(', ')}`);
  };
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 390]) {
      test(`axe finds nothing: ${colorScheme}, ${width} px`, async () => {
        for (const path of all) {
          const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
          await visit(BASE + path, options, async (page) => {
            await page.addScriptTag({ path: axe });
            assert.deepEqual(await check(page), [], path);
          });
        }
      });
    }
  }

  test('axe finds nothing in the search and with everything unfolded', async () => {
    await visit(method(), { bypassCSP: true }, async (page) => {
      await page.addScriptTag({ path: axe });
      const all = page.getByRole('button', { name: 'Expand all' });
      while (await all.count()) await all.first().click();
      assert.deepEqual(await check(page), []);
      await page.keyboard.press('/');
      await page.keyboard.type('customer');
      await page.locator('[role=option]').first().waitFor();
      assert.deepEqual(await check(page), []);
    });
  });

  test('the first Tab skips to the content', async () => {
    await visit(method(), {}, async (page) => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to content');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    });
  });
});
