/** A source in words, after its title. */
import type { Source } from '../../core/model/model.js';
import { sourcesEn } from '../en/sources.js';
import { words } from '../words.js';
import { formatDate } from './spans.js';

/** @returns "The Korea Herald, Ock Hyun-ju, 4 June 2018", as far as known; '' for a source with none of it. */
export function formatSource({ publisher = '', author = '', date = '' }: Source, lang: string): string {
  return words(lang, sourcesEn).line({ publisher, author, date: formatDate(date, lang) });
}
