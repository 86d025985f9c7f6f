import { readdirSync, readFileSync } from 'node:fs';

/** The text of the licence of an installed package. */
export function licenceOf(name: string): string {
  const folder = new URL(`../../node_modules/${name}/`, import.meta.url);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) ?? '';
  return readFileSync(new URL(file, folder), 'utf8').trim();
}
