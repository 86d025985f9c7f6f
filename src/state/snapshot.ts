/** What there is to know at one moment: the single snapshot from which map, panel, list and address are all drawn. */
import type { Filter } from '../core/filter/filter.js';
import type { Issue } from '../core/model/issues.js';
import type { Atlas, Ref } from '../core/model/model.js';
import type { FilterResult } from '../core/filter/filter-result.js';
import type { TableGuess } from '../core/formats/table/read.js';

/** Who caused a change, and from where: Back (`url`) selects without pushing, and the map does not pan to its own click. */
export interface Origin {
  readonly by: 'user' | 'url' | 'api' | 'data';
  readonly from?: 'map' | 'list' | 'details' | 'search' | 'timeline' | 'help' | 'embed';
}

export type ListView = 'meetings' | 'places' | 'people' | 'sources';

/** Why an atlas could not be loaded at all. Bad rows are Issues, not failures. */
export interface Failure {
  readonly reason: 'network' | 'http' | 'too-large' | 'unreadable';
  /** The URL, HTTP status or limit concerned, for the message. */
  readonly detail: string;
}

export interface Snapshot {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** 0 to 1 while loading, if the length is known. */
  readonly progress: number | undefined;
  readonly failure: Failure | undefined;
  /** The empty atlas until something was read. A failed reload keeps what was there. */
  readonly atlas: Atlas;
  readonly issues: readonly Issue[];
  /** Of a table: what its columns were taken for. */
  readonly guess: TableGuess | undefined;
  /** BCP 47 tag of the atlas's words: of this atlas alone, never of the page. */
  readonly lang: string;
  /** The page that is open; undefined is the overview. */
  readonly selection: Ref | undefined;
  /** Of the last change of the selection. */
  readonly origin: Origin;
  readonly listView: ListView;
  readonly filter: Filter;
  /** Ids of the meetings the filter leaves; undefined when nothing is filtered. */
  readonly visible: FilterResult | undefined;
  /** The place from which the list of places tells distance and direction. */
  readonly distanceFrom: string | undefined;
}
