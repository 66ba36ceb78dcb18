export * from './schemas.js';
export * from './top-level.js';
