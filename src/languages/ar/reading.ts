import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: ['يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
};
