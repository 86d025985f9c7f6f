/**
 * The field for a time in words: "in April 1815", "27 May 2018", EDTF. While the user types, it says how the words are understood;
 * Enter chooses that time. It says clearly if it does not understand them.
 */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TimeCondition } from '../../core/filter/conditions.js';
import { filterEn } from '../../languages/en/filter.js';
import { words } from '../../languages/index.js';
import type { Shown } from '../../pages/page.js';
import { onlyYear, timeText } from './value-names.js';

interface Host {
  requestUpdate(): void;
  chooseTime(time: TimeCondition | undefined): void;
  announce(text: string): void;
}

export class TimeField {
  readonly #host: Host;
  #text = '';
  /** How the text is understood; undefined if it is not, or was not read yet. */
  #time: TimeCondition | undefined;
  /** The text was entered and is not understood. */
  #isWrong = false;
  #shown: Shown | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The filter has another time now. Words for an earlier time would be misleading. */
  timeChanged(chosen: TimeCondition | undefined): void {
    if (this.#time?.from === chosen?.from && this.#time?.to === chosen?.to) return;
    [this.#text, this.#time, this.#isWrong] = ['', undefined, false];
  }

  render(shown: Shown): TemplateResult {
    this.#shown = shown;
    const messages = words(shown.lang, filterEn);
    return html`<form class="written" @submit=${this.#onSubmit}>
        <label for="written">${messages.written}</label>
        <input
          id="written"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="written-note"
          aria-invalid=${this.#isWrong ? 'true' : 'false'}
          .value=${live(this.#text)}
          @input=${this.#onInput}
        />
        <button type="submit">${messages.apply}</button>
      </form>
      <p id="written-note" class=${this.#isWrong ? 'wrong' : 'soft'}>${this.#note(shown)}</p>`;
  }

  #note(shown: Shown): string {
    const messages = words(shown.lang, filterEn);
    if (this.#isWrong) return messages.notUnderstood(this.#text.trim());
    return this.#time === undefined ? messages.examples : messages.understood(timeText(shown, this.#time));
  }

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#isWrong = false;
    this.#host.requestUpdate();
    void this.#read();
  };

  /** Reads the text. It may be another one by the time the reader is loaded. */
  async #read(): Promise<void> {
    const text = this.#text;
    const time = text.trim() === '' ? undefined : await readTime(text, this.#shown);
    if (text !== this.#text) return;
    this.#time = time;
    this.#host.requestUpdate();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#choose();
  };

  async #choose(): Promise<void> {
    await this.#read();
    this.#isWrong = this.#time === undefined && this.#text.trim() !== '';
    this.#host.requestUpdate();
    if (!this.#isWrong) this.#host.chooseTime(this.#time);
    else if (this.#shown !== undefined) this.#host.announce(this.#note(this.#shown));
  }
}

/** A day without a year is read in the year of the atlas, if there is only one. */
async function readTime(text: string, shown: Shown | undefined): Promise<TimeCondition | undefined> {
  const { filterOfWrittenTime } = await import('../../core/filter/written-time.js');
  const year = shown === undefined ? undefined : onlyYear(shown.atlas);
  return filterOfWrittenTime(text) ?? (year === undefined ? undefined : filterOfWrittenTime(`${text} ${year}`));
}
