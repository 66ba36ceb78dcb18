/** The platform the SDK runs on: environment variables, and whether this is a browser. */

interface Platform {
  process?: { env?: Record<string, string | undefined> };
  navigator?: { userAgent?: string };
}

/** An environment variable, trimmed; undefined if it is missing, blank or out of reach. */
export function readEnv(name: string): string | undefined {
  return (globalThis as Platform).process?.env?.[name]?.trim() || undefined;
}

/** A number from the environment; undefined if there is none. */
export function readNumber(name: string): number | undefined {
  const value = Number(readEnv(name) ?? NaN);
  return isNaN(value) ? undefined : value;
}

/** A yes (`true`, `1`) or no (anything else) from the environment; undefined if there is nothing. */
export function readBoolean(name: string): boolean | undefined {
  const value = readEnv(name);
  return value === undefined ? undefined : /^(true|1)$/i.test(value);
}

/** True in the windows and workers of browsers, where users can read every credential. */
export function isBrowser(): boolean | undefined {
  return (globalThis as Platform).navigator?.userAgent?.startsWith('Mozilla/');
}
