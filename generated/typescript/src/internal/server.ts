/** A base URL with variables, and their values -> the URL. */

/** @example serverURL('https://{region}.acme.test', { region: 'eu' }) // 'https://eu.acme.test' */
export function serverURL(template: string, variables: Record<string, string>): string {
  return template.replace(/\{(.+?)\}/g, (placeholder, name: string) => variables[name] ?? placeholder);
}
