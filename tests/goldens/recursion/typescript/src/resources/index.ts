export * from './chains.js';
export * from './folders.js';
export * from './json.js';
export * from './schemas.js';
