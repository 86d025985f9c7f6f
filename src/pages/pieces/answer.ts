/** The answer to a question as sentences: what is asked for first, then what it leaves out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../sentences/names.js';

/** Id of the sentence that answers, for the heading of a question, which it describes. */
export const ANSWER = 'answer';

export function answer({ lead, further }: Answer): TemplateResult {
  return html`${lead === '' ? nothing : html`<p class="answer" id=${ANSWER}>${lead}</p>`}${
    further === '' ? nothing : html`<p class="soft">${further}</p>`
  }`;
}
