/** What the SDK tells about its requests: method, redacted URL and headers, status and times. Never a body. */

import { readEnv } from './env.js';

/** How much is logged: everything up to the named level. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

type LogFunction = (message: string, ...details: unknown[]) => void;

/** Where messages go: `console`, or any logger with these four methods. */
export interface Logger {
  error: LogFunction;
  warn: LogFunction;
  info: LogFunction;
  debug: LogFunction;
}

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

/** The option, else the environment's level, else `warn`. What is no level is told once and passed over. */
export function chooseLevel(option: LogLevel | undefined, variable: string, logger: Logger): LogLevel {
  const given = { 'ClientOptions.logLevel': option, [`process.env['${variable}']`]: readEnv(variable) };
  for (const [source, level] of Object.entries(given)) {
    if (LEVELS.includes(level as LogLevel)) return level as LogLevel;
    if (level) {
      logger.warn(`${source} was set to ${JSON.stringify(level)}, expected one of ${JSON.stringify(LEVELS)}`);
    }
  }
  return 'warn';
}

/** Names of headers and cookies that are likely to hold a credential. */
export const SECRET = /auth|cookie|credential|passw|secret|session|signature|token|(?<!idempotency-)key/i;

/** `SECRET`, and what the API calls its credentials. */
export function secretNames(...names: string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`${SECRET.source}|^(${escaped.join('|')})$`, 'i');
}

/** Whose messages are written. */
export interface LogSource {
  logger: Logger;
  logLevel: LogLevel;
  _secretNames: RegExp;
}

/** Writes a line, and the headers without their secrets, if the source's level asks for it. */
export function log(
  { logger, logLevel, _secretNames }: LogSource,
  level: Exclude<LogLevel, 'off'>,
  message: string,
  headers: Iterable<[string, string]> = [],
): void {
  if (LEVELS.indexOf(level) > LEVELS.indexOf(logLevel)) return;
  const shown: Record<string, string> = {};
  for (const [name, value] of headers) shown[name] = _secretNames.test(name) ? '***' : value;
  logger[level](message, shown);
}
