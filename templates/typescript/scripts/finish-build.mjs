// Turns what the compiler wrote to dist into two files that load at once, one for `import` and one for `require`.
// Every module stays where it was, as a door to them: a hundred small files take many times as long to load as one.

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const modules = readdirSync('dist/esm', { recursive: true }).filter(
  (file) => file.endsWith('.js') && file !== 'sdk.js',
);

// What each module exports, under names that are different throughout the package.
const names = new Map(); // value -> name
const taken = new Set();
const doors = new Map(); // module -> [name in the package, name that it exports]
const entry = [];
for (const file of modules) {
  const exported = Object.entries(await import(resolve('dist/esm', file)));
  const door = exported.map(([name, value]) => {
    if (!names.has(value)) {
      const base = name === 'default' ? value.name : name;
      let unique = base;
      for (let number = 2; taken.has(unique); number++) unique = `${base}$${number}`;
      taken.add(unique);
      names.set(value, unique);
      entry.push(`export { ${name} as ${unique} } from './${file}';`);
    }
    return [names.get(value), name];
  });
  if (door.length) doors.set(file, door);
}

const stdin = { contents: entry.join('\n'), resolveDir: 'dist/esm', sourcefile: 'all.js' };
const options = { stdin, bundle: true, platform: 'neutral', target: 'es2022', sourcemap: true };
await build({ ...options, format: 'cjs', outfile: 'dist/cjs/sdk.js' });
await build({ ...options, format: 'esm', outfile: 'dist/esm/sdk.js' });

for (const [file, door] of doors) {
  const found = relative(dirname(file), 'sdk.js');
  const sdk = found.startsWith('.') ? found : `./${found}`;
  const list = door.map(([name, as]) => (name === as ? name : `${name} as ${as}`));
  writeFileSync(`dist/esm/${file}`, `export { ${list.join(', ')} } from '${sdk}';\n`);
  const lines = door.map(([name, as]) => `exports.${as} = sdk.${name};\n`);
  const end = file === 'index.js' ? 'module.exports = Object.assign(exports.default, exports);\n' : '';
  const start = `Object.defineProperty(exports, '__esModule', { value: true });\nconst sdk = require('${sdk}');\n`;
  writeFileSync(`dist/cjs/${file}`, `'use strict';\n${start}${lines.join('')}${end}`);
}
for (const folder of ['dist/esm', 'dist/cjs']) {
  for (const file of modules) rmSync(`${folder}/${file}.map`, { force: true });
}
writeFileSync('dist/cjs/package.json', JSON.stringify({ type: 'commonjs', sideEffects: false }) + '\n');
