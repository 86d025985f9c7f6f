/** English numbers and counted nouns, for the messages that count. */
import { formatNumber } from '../format/numbers.js';

export const number = (n: number): string => formatNumber(n, 'en');
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;
export const meetings = (n: number): string => count(n, 'meeting');
export const places = (n: number): string => count(n, 'place');
export const people = (n: number): string => count(n, 'person', 'people');
