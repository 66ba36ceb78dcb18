export * from './models.js';
export * from './pets.js';
