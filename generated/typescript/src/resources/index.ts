export * from './shared.js';
export * from './v1/v1.js';
