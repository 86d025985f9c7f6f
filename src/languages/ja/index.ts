import type { Language } from '../language.js';
import { reading } from './reading.js';

export const ja: Language = { reading };
