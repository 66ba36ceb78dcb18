export * from './class.js';
export * from './models.js';
export * from './variables.js';
