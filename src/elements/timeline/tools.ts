/** The small buttons under a timeline: one Tab stop, with arrow keys between them. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { timelineEn } from '../../languages/en/timeline.js';
import type { WordsOf } from '../../languages/section.js';
import { moveInRow } from '../base/button-row.js';

export interface Tool {
  readonly id: string;
  /** The accessible name, which is shown for text and else is a tooltip. */
  readonly name: string;
  /** The visible text, if it is shorter than the name. */
  readonly label?: string;
  readonly isText?: boolean;
  /** SVG path data in a box of 20 × 20; it is turned around from right to left. */
  readonly icon?: string;
  /** It has nothing to do now. It keeps focus, which a disabled button would lose. */
  readonly isOff?: boolean;
  /** It is at the end of the row. */
  readonly isAtEnd?: boolean;
  readonly isExpanded?: boolean;
  readonly act: (button: HTMLElement) => void;
}

interface Tools {
  readonly words: WordsOf<typeof timelineEn>;
  readonly tools: readonly Tool[];
  /** The id of the button that is the Tab stop; the first one if it is not there. */
  readonly stop: string | undefined;
  readonly onFocus: (id: string) => void;
  /** The list that a button has opened. */
  readonly tray: TemplateResult | typeof nothing;
}

export function drawTools({ words, tools, stop, onFocus, tray }: Tools): TemplateResult {
  const isThere = tools.some(({ id }) => id === stop);
  const group = (isAtEnd: boolean): TemplateResult =>
    html`<span class=${isAtEnd ? 'at-end' : 'at-start'}
      >${repeat(
        tools.filter((tool) => (tool.isAtEnd === true) === isAtEnd),
        ({ id }) => id,
        (tool) => button(tool, isThere ? tool.id === stop : tool === tools[0], onFocus),
      )}</span
    >`;
  return html`<div class="tools">
    <div class="buttons" role="group" aria-label=${words.tools} @keydown=${moveInRow}>
      ${group(false)}${group(true)}
    </div>
    ${tray}
  </div>`;
}

function button(
  { id, name, label = name, isText, icon, isOff, isAtEnd, isExpanded, act }: Tool,
  isStop: boolean,
  onFocus: Tools['onFocus'],
): TemplateResult {
  return html`<button
    type="button"
    class=${isText === true ? 'wide' : ''}
    tabindex=${isStop ? '0' : '-1'}
    aria-label=${name}
    aria-disabled=${isOff === true ? 'true' : nothing}
    aria-expanded=${isExpanded === undefined ? nothing : isExpanded ? 'true' : 'false'}
    @focus=${() => onFocus(id)}
    @click=${(event: Event) => (isOff === true ? undefined : act(event.currentTarget as HTMLElement))}
  >
    ${
      isText === true
        ? html`<span aria-hidden="true">${label}</span>`
        : html`<svg class="mirrored" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
              <path d=${icon ?? ''} /></svg
            ><span class="tip ${isAtEnd === true ? 'ends' : 'begins'}" aria-hidden="true">${name}</span>`
    }
  </button>`;
}
