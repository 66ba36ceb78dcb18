import assert from 'node:assert/strict';
import Metronome, * as all from '@metronome/sdk';
import { APIPromise } from '@metronome/sdk/core/api-promise';
import { NotFoundError } from '@metronome/sdk/error';
import { Customers } from '@metronome/sdk/resources/v1/customers';
import { toFile } from '@metronome/sdk/uploads';
import { use } from './use.mjs';

assert.equal(all.default, all.Metronome);
assert.equal(all.APIPromise, APIPromise);
assert.equal(all.toFile, toFile);
assert.equal(Metronome.NotFoundError, NotFoundError);
assert.ok(new Metronome({ bearerToken: 'x' }).v1.customers instanceof Customers);
console.log(await use(Metronome));
