/** Headers that tell the server about the SDK and its platform, as servers of this family of SDKs read them. */

import { isBrowser } from './env.js';

interface Platform {
  process?: {
    platform?: string;
    arch?: string;
    version?: string;
    versions?: Record<string, string | undefined>;
  };
  Deno?: { version: { deno: string }; build: { os: string; arch: string } };
  EdgeRuntime?: string;
}

const SYSTEMS: Record<string, string> = {
  aix: 'AIX',
  android: 'Android',
  darwin: 'MacOS',
  freebsd: 'FreeBSD',
  ios: 'iOS',
  linux: 'Linux',
  openbsd: 'OpenBSD',
  win32: 'Windows',
  windows: 'Windows',
};
const ARCHITECTURES: Record<string, string> = {
  ia32: 'x32',
  x32: 'x32',
  x86_64: 'x64',
  x64: 'x64',
  arm: 'arm',
  aarch64: 'arm64',
  arm64: 'arm64',
};

/** `timeout` in milliseconds. */
export function telemetryHeaders(
  version: string,
  retryCount: number,
  timeout: number,
): Record<string, string> {
  return {
    'X-Stainless-Lang': 'js',
    'X-Stainless-Package-Version': version,
    ...platformHeaders(),
    'X-Stainless-Retry-Count': String(retryCount),
    'X-Stainless-Timeout': String(Math.trunc(timeout / 1000)),
  };
}

function platformHeaders(): Record<string, string> {
  const { process, Deno, EdgeRuntime } = globalThis as Platform;
  const runtime = Deno
    ? ['deno', Deno.version.deno]
    : EdgeRuntime
      ? ['edge', process?.version]
      : process?.versions?.node
        ? ['node', process.version]
        : [isBrowser() ? 'browser' : 'unknown', undefined];
  const system = Deno?.build.os ?? process?.platform;
  const architecture = Deno?.build.arch ?? process?.arch;
  return {
    'X-Stainless-OS': !system ? 'Unknown' : (SYSTEMS[system] ?? `Other:${system}`),
    'X-Stainless-Arch': !architecture ? 'unknown' : (ARCHITECTURES[architecture] ?? `other:${architecture}`),
    'X-Stainless-Runtime': runtime[0] ?? 'unknown',
    'X-Stainless-Runtime-Version': runtime[1] ?? 'unknown',
  };
}
