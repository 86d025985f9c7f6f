/** Korean numbers and counted nouns, for the messages that count. */
import { formatNumber } from '../format/numbers.js';

export const number = (n: number): string => formatNumber(n, 'ko');
export const meetings = (n: number): string => `회담 ${number(n)}건`;
export const places = (n: number): string => `장소 ${number(n)}곳`;
export const people = (n: number): string => `인물 ${number(n)}명`;
