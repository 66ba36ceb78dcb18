export * from './customers.js';
export * from './v1.js';
