export * from './both.js';
export * from './default.js';
export * from './elsewhere.js';
export * from './machine.js';
export * from './maybe.js';
export * from './open.js';
