/**
 * What a part asks of its atlas that is not state: addresses, speech, focus. A part outside that shows the store of an atlas
 * (`part.atlas = atlas.store`) asks that atlas. A part that shows a store without an atlas gets the quiet defaults below.
 */
import type { Ref } from '../../core/kinds/registry.js';
import type { Atlas } from '../../core/model/model.js';
import { mergeAddress, type Page } from '../../core/navigation/question-links.js';
import type { AtlasStore } from '../../state/atlas-store.js';

/** Draws what the author adds to a page. */
export type PageExtras = (page: Ref, atlas: Atlas) => unknown;

/** What another page has to repeat to show the same atlas. */
export interface EmbeddingSource {
  readonly atlas: {
    readonly src: string | undefined;
    readonly basemap: string;
    readonly tiles: string | undefined;
    readonly tilesAttribution: string | undefined;
    readonly heading: string | undefined;
    readonly fields: string | undefined;
    readonly media: 'same-origin' | 'all' | 'none';
    readonly pageExtras: PageExtras | undefined;
    readonly store: AtlasStore;
  };
  readonly loading: {
    /** The data is in this page or came from its script, so another page could not load it. */
    readonly isOwn: boolean;
    /** @returns the URLs in `src` as absolute URLs. */
    absolute(src: string): readonly string[];
  };
}

export interface AtlasHost {
  /** The address of a page of this atlas, for `href`; undefined is the overview. Without a filter in its text, the present one. */
  readonly href: (page: Page | undefined, filterText?: string) => string;
  /** Whether the pages of this atlas have addresses that open them. */
  hasAddresses(): boolean;
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
  /** Opens the dialog with HTML for other pages and with downloads. */
  showShare(): void;
  /** Shows the search field and moves focus there. */
  showSearch(): void;
  /** Hides the search field of the default arrangement, which must not have focus. */
  hideSearch(): void;
  /** Shows the choices of the filter and moves focus there. */
  showFilter(): void;
  /** Moves focus to the button that shows the choices of the filter. */
  focusFilterButton(): void;
  /** 1 to 6: the level of the atlas's own heading; its parts use the levels below it. */
  headingLevel(): number;
  /** Whether readers are offered the data as files. */
  hasDownloads(): boolean;
  /** What there is to embed; undefined where there is no atlas around. */
  embedding(): EmbeddingSource | undefined;
}

export const DETACHED_HOST: AtlasHost = {
  href: (page) => mergeAddress('', page, '', 'parley') || '#',
  hasAddresses: () => false,
  announce: () => undefined,
  restoreFocus: () => undefined,
  rescueFocus: () => undefined,
  focusDetails: () => undefined,
  showHelp: () => undefined,
  showShare: () => undefined,
  showSearch: () => undefined,
  hideSearch: () => undefined,
  showFilter: () => undefined,
  focusFilterButton: () => undefined,
  headingLevel: () => 2,
  hasDownloads: () => true,
  embedding: () => undefined,
};
