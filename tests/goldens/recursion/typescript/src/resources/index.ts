export * from './folders.js';
export * from './json.js';
export * from './models.js';
