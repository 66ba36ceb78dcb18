export * from './pets.js';
export * from './schemas.js';
