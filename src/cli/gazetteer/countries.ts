/** Country codes by name, in the languages that atlases are most often written in. */
import { foldName } from '../../core/lib/fold.js';

const LANGUAGES = ['en', 'ko', 'de', 'fr', 'es'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names that `Intl.DisplayNames` does not give; a former country has the code of its largest successor. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  dprk: 'KP',
  'democratic people’s republic of korea': 'KP',
  rok: 'KR',
  'republic of korea': 'KR',
  prc: 'CN',
  'people’s republic of china': 'CN',
  'czech republic': 'CZ',
  czechoslovakia: 'CZ',
  'soviet union': 'RU',
  'u.s.s.r.': 'RU',
  ussr: 'RU',
  'west germany': 'DE',
  'east germany': 'DE',
  yugoslavia: 'RS',
  burma: 'MM',
  'palestinian authority': 'PS',
  'west bank': 'PS',
  'bosnia-herzegovina': 'BA',
  'brunei darussalam': 'BN',
};

let codeByName: ReadonlyMap<string, string> | undefined;

/** @returns the ISO 3166-1 code of a country, two letters; undefined for an unknown name. */
export function countryCodeOf(name: string): string | undefined {
  codeByName ??= allCodes();
  return codeByName.get(foldName(name));
}

function allCodes(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const lang of LANGUAGES) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = names.of(first + second);
        if (name !== undefined && !codes.has(foldName(name))) codes.set(foldName(name), first + second);
      }
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) codes.set(foldName(name), code);
  return codes;
}
