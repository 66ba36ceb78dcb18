export { AbstractPage, PagePromise, type PageRequestOptions } from '../internal/pages.js';
