export * from './after.js';
export * from './body.js';
export * from './cursor.js';
export * from './meta.js';
export * from './numbered.js';
export * from './offset.js';
export * from './plain.js';
export * from './schemas.js';
