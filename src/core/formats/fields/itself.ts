import type { Fields } from './fields.js';

/** For `Fields.objects`: the checked objects of a list themselves, to be read later. */
export const itself = (item: Fields): Fields => item;
