/**
 * The names of the months in the languages tables are most often written in, so that "4 juin 2018" is a date. As data
 * and not from `Intl`, because an engine's language data changes and the same table must give the same atlas everywhere.
 * Korean, Chinese and Japanese need none: they number their months.
 */
import { foldLatin } from '../lib/fold.js';

/** January to December; where a date needs another form of the word (Russian genitive) that form. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ruNominative: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
};

/** Fewer letters than this are no abbreviation of a month. */
const SHORTEST = 3;

const monthsByName: readonly (readonly [name: string, month: number])[] = Object.values(NAMES).flatMap((names) =>
  names.split(' ').map((name, index) => [foldLatin(name), index + 1] as const),
);

/**
 * @param word a month's name or an abbreviation of it, in any case, with or without accents and full stop.
 * @returns 1 to 12; undefined if it is none, or one in some languages and another in others ("jui").
 */
export function monthOfName(word: string): number | undefined {
  const letters = foldLatin(word.replace(/\.$/, ''));
  const exact = monthsByName.find(([name]) => name === letters);
  if (exact !== undefined) return exact[1];
  if (letters.length < SHORTEST) return undefined;
  const months = new Set(monthsByName.filter(([name]) => name.startsWith(letters)).map(([, month]) => month));
  const [month] = months;
  return months.size === 1 ? month : undefined;
}
