// What makes the site quicker to use. Every page can be read, and every link followed, without it.
(() => {
  'use strict';
  const root = document.documentElement;
  const home = new URL(document.body.dataset.home || '.', location.href).href; // ends in a slash

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // Theme: theme.js has set it already, this changes it.
  const theme = document.querySelector('.theme select');
  const showTheme = (name) => {
    if (name === 'light' || name === 'dark') root.dataset.theme = name;
    else delete root.dataset.theme;
    theme.value = root.dataset.theme ?? 'auto';
  };
  theme.addEventListener('change', () => {
    showTheme(theme.value);
    try {
      localStorage.setItem('theme', theme.value);
    } catch {
      // The choice lasts as long as the page.
    }
  });
  addEventListener('storage', (event) => event.key === 'theme' && showTheme(event.newValue));
  showTheme(root.dataset.theme);

  // Copying
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages that came over plain http have no clipboard: the old way still works there.
      const area = make('textarea', { value: text });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  };
  const button = (label, className, action) => {
    const element = make('button', { type: 'button', className, textContent: label });
    element.addEventListener('click', async () => {
      await action(element);
      element.textContent = 'Copied';
      setTimeout(() => (element.textContent = label), 1500);
    });
    return element;
  };
  for (const block of document.querySelectorAll('pre')) {
    const copier = button('Copy', 'copy', () => copy(block.textContent.trimEnd() + '\n'));
    const figure = block.closest('figure');
    if (figure) figure.append(copier);
    else {
      const frame = make('div', { className: 'copyable' });
      block.replaceWith(frame);
      frame.append(block, copier);
    }
  }
  const twin = document.querySelector('.twin a');
  if (twin) {
    // No script may read the files of a folder on disk: there, the reader gets the page itself.
    const copier = button('Copy as Markdown', '', async () => {
      if (location.protocol === 'file:') location.assign(twin.href);
      else await copy(await (await fetch(twin.href)).text());
    });
    twin.before(copier);
  }

  // Trees: a property links to itself; a link to a property unfolds what hides it; one button unfolds all.
  for (const name of document.querySelectorAll('.rows .name')) {
    name.replaceWith(make('a', { className: 'name', href: '#' + name.closest('li').id }, ...name.childNodes));
  }
  // What the address leads to on its page: its percent signs may be anything that people type.
  const wanted = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return '';
    }
  };
  const target = () => document.getElementById(wanted());
  const reveal = () => {
    const found = target();
    if (!found) return;
    for (let at = found; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    found.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();
  for (const part of document.querySelectorAll('.part')) {
    const folded = part.querySelectorAll('details');
    if (folded.length < 2) continue;
    const all = make('button', { type: 'button', className: 'all', textContent: 'Expand all' });
    all.addEventListener('click', () => {
      const open = all.textContent === 'Expand all';
      for (const one of folded) one.open = open || one.parentElement === part;
      all.textContent = open ? 'Collapse all' : 'Expand all';
    });
    part.querySelector('h2').append(all);
  }
  for (const link of document.querySelectorAll('.languages a')) {
    link.addEventListener('click', () => (link.hash = location.hash));
  }

  // The index of the language: one script, loaded when it is first needed.
  let loading;
  const index = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = make('script', { src: home + 'search.js' });
      script.addEventListener('load', () => resolve(window.specpressIndex));
      script.addEventListener('error', reject);
      document.head.append(script);
    }));
  // ` /params .billing ..region`: as many dots as names above; a name behind a slash has no row of its own.
  const first = (anchors) => anchors.slice(1).split(' ')[0];
  const href = (folder, anchor) => `${home}${folder}index.html${anchor ? '#' + anchor : ''}`;

  // Sidebar: resources unfold in place.
  const side = document.querySelector('.side');
  const current = side.querySelector('[aria-current]');
  const settle = () => {
    const above = current ? current.getBoundingClientRect().top - side.getBoundingClientRect().top : 0;
    if (above > side.clientHeight * 0.8 || above < 0) side.scrollTop += above - side.clientHeight / 3;
  };
  settle();
  const leaf = (folder, title, label, anchors) => {
    const link = make('a', { href: href(folder, anchors && first(anchors)) }, title + ' ');
    if (label) link.append(make('b', { className: label, textContent: label }));
    return make('li', {}, link);
  };
  const children = async (folder) => {
    const list = make('ul');
    for (const [kind, title, path, verb, anchors] of await index()) {
      if (!path.startsWith(folder)) continue;
      const rest = path.slice(folder.length);
      if (/^[^/]+\/$/.test(rest) && kind === 'm') list.append(leaf(path, title, verb));
      if (/^[^/]+\/$/.test(rest) && kind === 'r') list.append(foldable(leaf(path, title), path));
      if (/^models\/(_\d+\/)?$/.test(rest) && kind === 't') list.append(leaf(path, title, 'model', anchors));
    }
    return list;
  };
  // Puts all that a resource has where only a part of it was: what is there already stays, and stays unfolded.
  const complete = async (list, folder) => {
    const whole = await children(folder);
    whole.className = list.className;
    for (const item of [...list.children]) {
      const at = (one) => one.firstElementChild.href;
      [...whole.children].find((one) => at(one) === at(item))?.replaceWith(item);
    }
    list.replaceWith(whole);
  };
  const foldable = (item, folder) => {
    const fold = make('button', { type: 'button', className: 'fold' });
    const state = (open) => fold.setAttribute('aria-expanded', open);
    fold.setAttribute('aria-label', `Show ${item.textContent.trim()}`);
    state(Boolean(item.querySelector('ul')));
    fold.addEventListener('click', async () => {
      const list = item.querySelector('ul');
      if (!list) {
        item.append(await children(folder));
        state(true);
      } else {
        list.hidden = !list.hidden;
        state(!list.hidden);
      }
    });
    item.firstElementChild.after(fold);
    return item;
  };
  const folderOf = (link) => link.href.slice(home.length).replace(/index\.html$/, '');
  for (const link of side.querySelectorAll('.tree a:not(.rest)')) {
    if (!link.querySelector('b')) foldable(link.parentElement, folderOf(link));
  }
  for (const link of side.querySelectorAll('.rest')) {
    link.addEventListener('click', async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a tab of its own
      event.preventDefault();
      await complete(link.closest('ul'), folderOf(link));
      settle();
    });
  }

  // Long pages of models say at their side what is on them.
  const article = document.querySelector('article.text');
  const parts = article ? article.querySelectorAll(':scope > .part') : [];
  if (parts.length > 2) {
    const entry = (part) => make('li', {}, make('a', { href: '#' + part.id, textContent: part.querySelector('h2').firstChild.textContent }));
    const toc = make('nav', { className: 'toc' }, make('b', { textContent: 'On this page' }), make('ul', {}, ...[...parts].map(entry)));
    toc.setAttribute('aria-label', 'On this page');
    article.before(toc);
  }

  // Search
  const KINDS = { g: 'guide', r: 'resource', m: 'method', t: 'model', p: 'property' };
  const RANK = { r: 26, m: 25, t: 24, g: 23, p: 0 };
  const SIDES = { params: ' › Parameters', returns: ' › Returns' };
  const known = new Map(); // most names come a thousand times
  const plain = (text) => {
    if (!known.has(text)) known.set(text, text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
    return known.get(text);
  };
  let entries;
  const load = async () => {
    if (entries) return;
    const pages = await index();
    entries = [];
    for (const [kind, title, folder, verb, anchors] of pages) {
      const where = folder.split('/').slice(0, kind === 'm' ? -2 : -1).join(' › ');
      const own = kind === 't' ? first(anchors) : '';
      entries.push({ kind, title, verb, where, folder, anchor: own, name: plain(title), all: plain(`${title} ${folder}`) });
      let above = [];
      for (const item of anchors ? anchors.split(' ') : []) {
        const [, dots, slash, piece] = /^(\.*)(\/?)(.*)$/.exec(item);
        above = [...above.slice(0, dots.length), piece];
        if (slash) continue;
        const name = above.slice(1).join('.');
        const all = `${above.slice(1).map(plain).join(' ')} ${plain(title)}`;
        const side = (kind === 'm' && SIDES[above[0]]) || '';
        entries.push({ kind: 'p', title: name, where: title + side, folder, anchor: above.join('.'), name: plain(piece), all });
      }
    }
  };
  const find = (query) => {
    const wanted = plain(query);
    const tokens = wanted.split(' ');
    const found = []; // best first
    for (const entry of wanted ? entries : []) {
      if (!tokens.every((token) => entry.all.includes(token))) continue;
      let score = RANK[entry.kind];
      if (entry.name === wanted) score += 100;
      else if (entry.name.startsWith(wanted)) score += 60;
      else if (tokens.every((token) => ` ${entry.name}`.includes(` ${token}`))) score += 40;
      else if (tokens.every((token) => ` ${entry.all}`.includes(` ${token}`))) score += 20;
      score -= entry.all.length / 100;
      if (found.length === 40 && score <= found[39][0]) continue;
      const place = found.findIndex(([other]) => other < score);
      found.splice(place < 0 ? found.length : place, 0, [score, entry]);
      found.length = Math.min(found.length, 40);
    }
    return found.map(([, entry]) => entry);
  };

  // Pages of models are filled up: what a link leads to may stand on another one since it was made.
  const book = (folder) => folder.replace(/(more\/)?(_\d+\/)?$/, '');
  const follow = async () => {
    const anchor = wanted();
    if (!anchor || target()) return;
    await load();
    const here = folderOf({ href: location.href.split(/[?#]/)[0] });
    const place = entries.find((entry) => entry.anchor === anchor && book(entry.folder) === book(here));
    if (place && place.folder !== here) location.replace(href(place.folder, anchor));
  };
  addEventListener('hashchange', follow);
  follow();

  let dialog;
  const build = () => {
    const input = make('input', { type: 'text', placeholder: 'Methods, resources, models, properties' });
    const list = make('ul', { id: 'found' });
    const status = make('p', { textContent: 'Type to search. ↑ ↓ choose, Enter opens.' });
    dialog = make('dialog', {}, input, list, status);
    dialog.setAttribute('aria-label', 'Search');
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Results');
    status.setAttribute('role', 'status');
    const attributes = { role: 'combobox', 'aria-label': 'Search', 'aria-controls': 'found', 'aria-expanded': 'false', 'aria-autocomplete': 'list', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    let chosen = -1;
    const choose = (number) => {
      const items = list.children;
      items[chosen]?.setAttribute('aria-selected', 'false');
      chosen = items.length ? (number + items.length) % items.length : -1;
      items[chosen]?.setAttribute('aria-selected', 'true');
      items[chosen]?.scrollIntoView({ block: 'nearest' });
      if (chosen < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', items[chosen].id);
    };
    const open = (entry) => {
      dialog.close();
      location.assign(href(entry.folder, entry.anchor));
    };
    let shown = [];
    const show = async () => {
      await load();
      shown = find(input.value);
      list.replaceChildren(
        ...shown.map((entry, number) => {
          const label = make('b', { className: entry.verb || '', textContent: entry.verb || KINDS[entry.kind] });
          const item = make('li', { id: `found-${number}` }, make('span', {}, entry.title, label));
          item.append(make('small', { textContent: entry.where }));
          item.setAttribute('role', 'option');
          item.addEventListener('pointermove', () => number !== chosen && choose(number));
          item.addEventListener('click', () => open(entry));
          return item;
        }),
      );
      input.setAttribute('aria-expanded', String(shown.length > 0));
      const nothing = input.value.trim() ? 'Nothing found.' : 'Type to search. ↑ ↓ choose, Enter opens.';
      status.textContent = shown.length ? '' : nothing;
      status.hidden = shown.length > 0;
      choose(0);
    };
    input.addEventListener('input', show);
    input.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) choose(chosen + step);
      else if (event.key === 'Enter' && shown[chosen]) open(shown[chosen]);
      else return;
      event.preventDefault();
    });
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
  };
  const search = () => {
    if (!dialog) build();
    dialog.showModal();
    dialog.querySelector('input').select();
    load();
  };
  document.querySelector('.find').addEventListener('click', search);
  addEventListener('keydown', (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const letter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !letter) return;
    event.preventDefault();
    search();
  });
})();
