import type { Language } from '../language.js';
import { reading } from './reading.js';

export const pt: Language = { reading };
