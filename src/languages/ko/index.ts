import type { Language } from '../language.js';
import { reading } from './reading.js';

export const ko: Language = { messages: async () => (await import('./messages.js')).messages, reading };
