export * from './models.js';
export * from './webhooks.js';
