/** A path template and its values -> a path in which no value can leave its segment. */

import { SDKError } from './errors.js';
import { textOf } from './values.js';

/** Gives a value that is escaped already. No JSON can hold one, so none can pass for escaped. */
export type Encoded = () => string;

/**
 * Replaces each `{name}` by the escaped value.
 *
 * @throws SDKError if a value is missing or empty, or if a segment would read as `.` or `..` to anyone on the way
 * @example path('/v1/customers/{customer_id}', { customer_id: 'a/b' }) // '/v1/customers/a%2Fb'
 */
export function path(template: string, values: Record<string, unknown>): string {
  return template.replace(/[^/?#]*\{[^/?#]*/g, (segment) => {
    const filled = segment.replace(/\{(.+?)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      const text =
        typeof value === 'function'
          ? (value as Encoded)()
          : textOf(value).replace(/[^\w\-.~!$&'()*+,;=:@]+/g, encodeURIComponent);
      return text || '/';
    });
    if (/\/|^(\.|%(25)*2e){1,2}$/i.test(filled)) {
      throw new SDKError(`Empty or unsafe value in ${template}`);
    }
    return filled;
  });
}
