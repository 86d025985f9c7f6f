/**
 * The bar of buttons below the map: all places, zoom, search, filter, and "More" with what is needed less often. The bar is beside the
 * map, not over it, so it covers no marker, and it has one row. It is one tab stop; arrow keys move between its buttons.
 */
import { html, type TemplateResult } from 'lit';
import type { mapEn } from '../../languages/en/map.js';
import type { WordsOf } from '../../languages/section.js';
import type { Action } from '../base/keys.js';
import { keepRowStop, moveInRow } from '../base/button-row.js';
import type { MoreMenu } from './more-menu.js';

type MapMessages = WordsOf<typeof mapEn>;

interface Control {
  readonly action: Action;
  /** The accessible name, which is also the tooltip of a button without a visible label. */
  readonly name: (words: MapMessages, conditions: number) => string;
  /** The label that is shown where there is room; it is part of the name. */
  readonly label?: (words: MapMessages, conditions: number) => string;
  /** SVG path data in a box of 20 × 20. */
  readonly icon: string;
}

const VIEW: readonly Control[] = [
  {
    action: 'show-all',
    name: (words) => words.showAll,
    label: (words) => words.allPlaces,
    icon: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
  },
  { action: 'zoom-in', name: (words) => words.zoomIn, icon: 'M10 4v12M4 10h12' },
  { action: 'zoom-out', name: (words) => words.zoomOut, icon: 'M4 10h12' },
];
/** At the other end of the bar, before "More". */
const CONTENT: readonly Control[] = [
  {
    action: 'find',
    name: (words) => words.find,
    label: (words) => words.find,
    icon: 'M12.5 12.5L17 17M13.6 8.8a4.8 4.8 0 1 1-9.6 0 4.8 4.8 0 0 1 9.6 0',
  },
  {
    action: 'filter',
    name: (words, conditions) => words.filter(conditions),
    label: (words, conditions) => words.filter(conditions),
    icon: 'M4 6h12M7 10h6M9 14h2',
  },
];
const PAN: readonly Control[] = [
  { action: 'west', name: (words) => words.pan.west, icon: 'M12 5l-5 5 5 5' },
  { action: 'north', name: (words) => words.pan.north, icon: 'M5 12l5-5 5 5' },
  { action: 'south', name: (words) => words.pan.south, icon: 'M5 8l5 5 5-5' },
  { action: 'east', name: (words) => words.pan.east, icon: 'M8 5l5 5-5 5' },
];
const MORE_ICON = 'M4.5 10h.01M10 10h.01M15.5 10h.01';

/**
 * @param conditions how many conditions the filter has.
 * @param act called with the action of a pressed button.
 */
export function controls(
  words: MapMessages,
  conditions: number,
  menu: MoreMenu,
  act: (action: Action) => void,
): TemplateResult {
  const button = ({ action, name, label, icon }: Control, isFirst = false): TemplateResult =>
    html`<button
      part="button"
      type="button"
      data-action=${action}
      tabindex=${isFirst ? '0' : '-1'}
      aria-label=${name(words, conditions)}
      @click=${() => act(action)}
    >
      ${svg(icon)}${label === undefined ? '' : html`<span class="words" aria-hidden="true">${label(words, conditions)}</span>`}
      <span class="tip" aria-hidden="true">${name(words, conditions)}</span>
    </button>`;
  const item = (action: Action, label: string): TemplateResult =>
    html`<button type="button" tabindex="-1" @click=${() => menu.leave(() => act(action))}>${label}</button>`;
  return html`<div
    class="controls"
    part="controls"
    role="group"
    aria-label=${words.controls}
    @keydown=${moveInRow}
    @focusin=${keepRowStop}
  >
    ${VIEW.map((control, index) => button(control, index === 0))}
    <span class="gap"></span>
    ${CONTENT.map((control) => button(control))}
    <button
      part="button"
      type="button"
      class="more"
      tabindex="-1"
      aria-label=${words.more}
      aria-expanded=${menu.isOpen ? 'true' : 'false'}
      aria-controls="more"
      @click=${menu.toggle}
    >
      ${svg(MORE_ICON)}<span class="words" aria-hidden="true">${words.more}</span
      ><span class="tip" aria-hidden="true">${words.more}</span>
    </button>
    <div id="more" class="menu" ?hidden=${!menu.isOpen}>
      <div class="pan" role="group" aria-label=${words.move}>
        <span aria-hidden="true">${words.move}</span>${PAN.map((control) => button(control))}
      </div>
      ${item('attendance', words.attendance)} ${item('share', words.share)} ${item('help', words.help)}
    </div>
  </div>`;
}

const svg = (icon: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${icon} /></svg>`;
