/**
 * All languages: those that an atlas speaks, and those that files are written in. To add one, make a folder beside this file and
 * a line here. The name of the export is the BCP 47 tag in its canonical form (`export { ptBr as 'pt-BR' } from …`).
 */
export { ar } from './ar/index.js';
export { de } from './de/index.js';
export { en } from './en/index.js';
export { es } from './es/index.js';
export { fr } from './fr/index.js';
export { it } from './it/index.js';
export { ja } from './ja/index.js';
export { ko } from './ko/index.js';
export { nl } from './nl/index.js';
export { pt } from './pt/index.js';
export { ru } from './ru/index.js';
export { zh } from './zh/index.js';
