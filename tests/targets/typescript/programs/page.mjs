// The script of a web page, which a bundler makes one file of.
import Metronome from '@metronome/sdk';
import { use } from './use.mjs';

globalThis.used = (baseURL) => use(Metronome, { baseURL });
