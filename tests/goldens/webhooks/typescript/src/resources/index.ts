export * from './schemas.js';
export * from './webhooks.js';
