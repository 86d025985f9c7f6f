import type { Language } from '../language.js';
import { reading } from './reading.js';

export const zh: Language = { reading };
