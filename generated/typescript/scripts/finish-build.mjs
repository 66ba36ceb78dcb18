// Makes CommonJS of what the compiler wrote to dist/cjs: says so to Node.js, and lets `require` give the client itself.

import { appendFileSync, writeFileSync } from 'node:fs';

writeFileSync('dist/cjs/package.json', JSON.stringify({ type: 'commonjs', sideEffects: false }) + '\n');
appendFileSync('dist/cjs/index.js', '\nmodule.exports = Object.assign(exports.default, exports);\n');
