import type { Language } from '../language.js';
import { reading } from './reading.js';

export const fr: Language = { reading };
