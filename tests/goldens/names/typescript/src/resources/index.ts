export * from './class.js';
export * from './schemas.js';
export * from './variables.js';
