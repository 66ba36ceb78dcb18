export * from './models.js';
export * from './things.js';
