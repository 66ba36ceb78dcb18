export * from './models.js';
export * from './top-level.js';
