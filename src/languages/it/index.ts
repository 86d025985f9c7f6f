import type { Language } from '../language.js';
import { reading } from './reading.js';

export const it: Language = { reading };
