/**
 * A list of meetings over the timeline: those without a date, or several at one time. It opens with focus on its first link, and
 * closes by Escape, by its own button, when focus leaves it and by a press outside of the timeline.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Meeting } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import { timelineEn } from '../../languages/en/timeline.js';
import { formatWhen, words } from '../../languages/index.js';
import { COLUMN, rovingTarget } from '../base/roving.js';
import { isPlainClick } from '../base/plain-click.js';

interface TrayHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface TrayContent {
  readonly title: string;
  readonly meetings: readonly Meeting[];
}

/** More meetings than this are counted. */
const MAX_ROWS = 100;

export class Tray implements ReactiveController {
  content: TrayContent | undefined;
  readonly #host: TrayHost;
  readonly #open: (meeting: Meeting) => void;
  #opener: HTMLElement | undefined;

  /** @param open opens the page of a meeting. */
  constructor(host: TrayHost, open: (meeting: Meeting) => void) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPress);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPress);
    this.content = undefined;
  }

  /** @param opener takes focus when the list closes. */
  show(content: TrayContent, opener: HTMLElement): void {
    this.content = content;
    this.#opener = opener;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.tray a')?.focus());
  }

  /** Closes the list. Focus that is in it goes back to the opener. */
  close(): void {
    if (this.content === undefined) return;
    if (this.#host.renderRoot.querySelector('.tray :focus') !== null) this.#opener?.focus();
    this.content = undefined;
    this.#host.requestUpdate();
  }

  draw(lang: string, href: (meeting: Meeting) => string): TemplateResult | typeof nothing {
    if (this.content === undefined) return nothing;
    const { title, meetings } = this.content;
    return html`<div
      class="tray"
      role="group"
      aria-label=${title}
      @keydown=${this.#onKeydown}
      @focusout=${this.#onFocusOut}
    >
      <p aria-hidden="true">${title}</p>
      <ul>
        ${meetings.slice(0, MAX_ROWS).map(
          (meeting, index) =>
            html`<li>
              <a
                href=${href(meeting)}
                tabindex=${index === 0 ? '0' : '-1'}
                @click=${(event: MouseEvent) => this.#onClick(event, meeting)}
                >${pick(meeting.title, lang)}${
                  meeting.when === undefined
                    ? nothing
                    : html` <span class="soft">${formatWhen(meeting.when, lang, { style: 'short' })}</span>`
                }</a
              >
            </li>`,
        )}
      </ul>
      ${meetings.length > MAX_ROWS ? html`<p>${words(lang, timelineEn).more(meetings.length - MAX_ROWS)}</p>` : nothing}
    </div>`;
  }

  #onClick(event: MouseEvent, meeting: Meeting): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    this.close();
    this.#open(meeting);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // The keys of the timeline are not those of the list.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      return;
    }
    const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('a')];
    const target = rovingTarget(event, links.length, links.indexOf(event.target as HTMLElement), COLUMN);
    if (target === undefined) return;
    event.preventDefault();
    for (const [index, link] of links.entries()) link.tabIndex = index === target ? 0 : -1;
    links[target]?.focus();
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && !(currentTarget as Node).contains(relatedTarget as Node)) this.close();
  };

  readonly #onPress = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.close();
  };
}
