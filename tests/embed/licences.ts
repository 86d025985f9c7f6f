import { readdirSync, readFileSync } from 'node:fs';

/** The text of the licence of an installed package, or that of its repository if the package has none. */
export function licenceOf(name: string): string {
  const folder = new URL(`../../node_modules/${name}/`, import.meta.url);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined)
    return readFileSync(new URL(`../../tools/licences/${name}.txt`, import.meta.url), 'utf8').trim();
  return readFileSync(new URL(file, folder), 'utf8').trim();
}
