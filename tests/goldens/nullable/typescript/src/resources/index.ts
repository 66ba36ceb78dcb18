export * from './schemas.js';
export * from './things.js';
