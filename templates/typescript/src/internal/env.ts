/** The platform the SDK runs on: environment variables, and whether this is a browser. */

interface Platform {
  process?: { env?: Record<string, string | undefined> };
  navigator?: { userAgent?: string };
}

/** An environment variable, trimmed; undefined if it is missing, blank or out of reach. */
export function readEnv(name: string): string | undefined {
  return (globalThis as Platform).process?.env?.[name]?.trim() || undefined;
}

/** True in the windows and workers of browsers, where users can read every credential. */
export function isBrowser(): boolean {
  return !!(globalThis as Platform).navigator?.userAgent?.startsWith('Mozilla/');
}
