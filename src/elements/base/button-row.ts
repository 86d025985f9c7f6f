/** A row of buttons that is one tab stop (ARIA Authoring Practices, toolbar): arrow keys move in it, and the button used last is the stop. */
import { ROW, rovingTarget } from './roving.js';

/** The buttons that can be reached: those of a closed menu cannot. */
const buttonsOf = (row: Element): HTMLElement[] =>
  [...row.querySelectorAll<HTMLElement>('button')].filter((button) => button.closest('[hidden]') === null);

/** For `keydown` on the row: moves focus to the button that the key leads to. */
export function moveInRow(event: KeyboardEvent): void {
  const row = event.currentTarget as HTMLElement;
  const buttons = buttonsOf(row);
  const current = buttons.indexOf(event.target as HTMLElement);
  const target = rovingTarget(event, buttons.length, current, ROW, getComputedStyle(row).direction === 'rtl');
  if (target === undefined || current < 0) return;
  event.preventDefault();
  buttons[target]?.focus();
}

/** For `focusin` on the row: the button with focus becomes the tab stop. */
export function keepRowStop(event: FocusEvent): void {
  for (const button of buttonsOf(event.currentTarget as HTMLElement))
    button.tabIndex = button === event.target ? 0 : -1;
}
