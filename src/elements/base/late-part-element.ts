/** A part that the first view does not need (late-parts.ts): it has all words, and brings the English ones along. */
import { allMessagesFor, type AllMessages } from '../../languages/index.js';
import { PartElement } from './part-element.js';

export abstract class LatePartElement extends PartElement {
  protected override get words(): AllMessages {
    return allMessagesFor(this.store?.state.lang ?? 'en');
  }
}
