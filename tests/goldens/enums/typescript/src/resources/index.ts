export * from './models.js';
export * from './settings.js';
