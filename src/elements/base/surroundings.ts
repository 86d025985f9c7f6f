/**
 * What a part asks of the atlas around it that is not state: addresses, speech, focus. A part given only a store
 * (`.atlas = store`, in tests or odd layouts) gets the quiet defaults below.
 */
import { formatFragment } from '../../core/links.js';
import type { Ref } from '../../core/model.js';

/** All that somebody needs to show on another page what is shown here. */
export interface Embedding {
  /** Absolute URL of the data; undefined for the bundled atlas, and for data that is only here (`isOwn`). */
  readonly src: string | undefined;
  readonly isOwn: boolean;
  readonly title: string;
  readonly lang: string;
  readonly basemap: string;
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly selection: Ref | undefined;
}

export interface Surroundings {
  /** The address of a page of this atlas, for `href`; undefined is the overview. */
  href(ref: Ref | undefined): string;
  /** Says a short text to screen readers; see announcer.ts for what wins. */
  announce(text: string): void;
  /** Puts focus back where the open page was opened from. */
  restoreFocus(): void;
  /** Puts focus on something that stays, where what had it is gone: the open page, else the list. */
  rescueFocus(): void;
  /** Moves focus into the open page. */
  focusDetails(): void;
  /** Opens the keyboard help. */
  showHelp(): void;
  /** Shows the search field and moves focus there. */
  showSearch(): void;
  /** 1 to 6: the level of the atlas's own heading; its parts use the levels below it. */
  headingLevel(): number;
  /** What there is to embed; undefined where there is no atlas around. */
  embedding(): Embedding | undefined;
}

export const QUIET: Surroundings = {
  href: (ref) => formatFragment(ref, 'parley') || '#',
  announce: () => undefined,
  restoreFocus: () => undefined,
  rescueFocus: () => undefined,
  focusDetails: () => undefined,
  showHelp: () => undefined,
  showSearch: () => undefined,
  headingLevel: () => 2,
  embedding: () => undefined,
};
