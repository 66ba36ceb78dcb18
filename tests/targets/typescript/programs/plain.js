const assert = require('node:assert/strict');
const Metronome = require('@metronome/sdk');
const { APIPromise } = require('@metronome/sdk/core/api-promise');
const { NotFoundError } = require('@metronome/sdk/error');

// `require` gives the class itself, with everything else on it.
assert.equal(Metronome.default, Metronome);
assert.equal(Metronome.Metronome, Metronome);
assert.equal(Metronome.APIPromise, APIPromise);
assert.equal(Metronome.NotFoundError, NotFoundError);
assert.equal(typeof Metronome.toFile, 'function');
import('./use.mjs')
  .then(({ use }) => use(Metronome))
  .then(console.log);
