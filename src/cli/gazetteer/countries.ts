/** Country codes by name, in the languages that files are written in. */
import { foldName } from '../../core/lib/fold.js';
import { READING_WORDS } from '../../languages/reading.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let codeByName: ReadonlyMap<string, string> | undefined;

/** @returns the ISO 3166-1 code of a country, two letters; undefined for an unknown name. */
export function countryCodeOf(name: string): string | undefined {
  codeByName ??= allCodes();
  return codeByName.get(foldName(name));
}

function allCodes(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const lang of READING_WORDS.keys()) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = names.of(first + second);
        if (name !== undefined && !codes.has(foldName(name))) codes.set(foldName(name), first + second);
      }
    }
  }
  for (const { countries = {} } of READING_WORDS.values()) {
    for (const [code, names] of Object.entries(countries)) {
      for (const name of names) codes.set(foldName(name), code);
    }
  }
  return codes;
}
