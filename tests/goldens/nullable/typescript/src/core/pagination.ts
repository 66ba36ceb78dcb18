export { AbstractPage, PagePromise } from '../internal/pages.js';
