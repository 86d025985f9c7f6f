/**
 * The bar of buttons below the map: zoom, show all, find, help, share; then the buttons that pan, which move to a second row
 * if one row is too narrow. The bar is beside the map, not over it, so it covers no marker. It is one tab stop; arrow keys
 * move between its buttons.
 */
import { html, type TemplateResult } from 'lit';
import type { mapEn } from '../../languages/en/map.js';
import type { WordsOf } from '../../languages/section.js';
import type { Action } from '../base/keys.js';
import { ROW, rovingTarget } from '../base/roving.js';

type MapMessages = WordsOf<typeof mapEn>;

interface Control {
  readonly action: Action;
  readonly label: (words: MapMessages) => string;
  /** SVG path data in a box of 20 × 20. */
  readonly icon: string;
}

const CONTROLS: readonly Control[] = [
  { action: 'zoom-in', label: (words) => words.zoomIn, icon: 'M10 4v12M4 10h12' },
  { action: 'zoom-out', label: (words) => words.zoomOut, icon: 'M4 10h12' },
  { action: 'show-all', label: (words) => words.showAll, icon: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4' },
  {
    action: 'find',
    label: (words) => words.find,
    icon: 'M12.5 12.5L17 17M13.6 8.8a4.8 4.8 0 1 1-9.6 0 4.8 4.8 0 0 1 9.6 0',
  },
  {
    action: 'help',
    label: (words) => words.help,
    icon: 'M7.2 7.4a2.9 2.9 0 1 1 4.3 2.7c-1 .5-1.5 1.1-1.5 2.2M10 15.3v.4',
  },
  {
    action: 'share',
    label: (words) => words.share,
    icon: 'M10 12.5V3.5M6.8 6.5L10 3.5l3.2 3M6.5 9.5H4.5v7h11v-7h-2',
  },
  { action: 'west', label: (words) => words.pan.west, icon: 'M12 5l-5 5 5 5' },
  { action: 'north', label: (words) => words.pan.north, icon: 'M5 12l5-5 5 5' },
  { action: 'south', label: (words) => words.pan.south, icon: 'M5 8l5 5 5-5' },
  { action: 'east', label: (words) => words.pan.east, icon: 'M8 5l5 5-5 5' },
];

export function controls(words: MapMessages, act: (action: Action) => void): TemplateResult {
  return html`<div
    class="controls"
    part="controls"
    role="group"
    aria-label=${words.controls}
    @keydown=${onKeydown}
    @focusin=${onFocus}
  >
    ${CONTROLS.map(
      ({ action, label, icon }, index) =>
        html`<button
          type="button"
          data-action=${action}
          tabindex=${index === 0 ? '0' : '-1'}
          aria-label=${label(words)}
          @click=${() => act(action)}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${icon} /></svg>
          <span class="tip" aria-hidden="true">${label(words)}</span>
        </button>`,
    )}
  </div>`;
}

function buttonsOf(event: Event): HTMLElement[] {
  return [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
}

function onKeydown(event: KeyboardEvent): void {
  const buttons = buttonsOf(event);
  const current = buttons.indexOf(event.target as HTMLElement);
  const rtl = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
  const target = rovingTarget(event, buttons.length, current, ROW, rtl);
  if (target === undefined || current < 0) return;
  event.preventDefault();
  buttons[target]?.focus();
}

/** The button used last has the tab stop (ARIA Authoring Practices, toolbar). */
function onFocus(event: FocusEvent): void {
  for (const button of buttonsOf(event)) button.tabIndex = button === event.target ? 0 : -1;
}
