/** Defines the elements that the embed loads after its first view. The others are defined already and are skipped. */
import { defineElements } from './elements/base/define-elements.js';
import { reportForeignElements } from './elements/base/foreign-elements.js';
import * as elements from './elements/registry.js';

const all = Object.values(elements);
defineElements(all);
reportForeignElements(all);
