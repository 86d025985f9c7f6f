/** The state of an atlas at one moment. Map, panel, list and address are all drawn from this one snapshot. */
import type { Filter } from '../core/filter/filter.js';
import type { Issue } from '../core/model/issues.js';
import type { Ref } from '../core/kinds/registry.js';
import type { Atlas } from '../core/model/model.js';
import type { FilterResult } from '../core/filter/filter-result.js';
import type { TableGuess } from '../core/formats/table/guess.js';

/**
 * Who caused a change, and in which part. Back (`url`) selects without a new entry in the history, and the map does not pan
 * to a marker that was clicked on the map.
 */
export interface Origin {
  readonly by: 'user' | 'url' | 'api' | 'data';
  /** The part that the user used: its tag without `parley-`, for example `map` or `list`. */
  readonly from?: string;
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
  /** The empty atlas until data was read. A failed reload keeps the atlas of before. */
  readonly atlas: Atlas;
  readonly issues: readonly Issue[];
  /** How the columns of a table were understood; undefined for other formats. */
  readonly guess: TableGuess | undefined;
  /** Grows with each other source. The same source, loaded again, keeps the number, and the map keeps its view. */
  readonly sourceCount: number;
  /** The ids of meetings that a refresh has brought since the source was shown. */
  readonly newMeetings: ReadonlySet<string>;
  /** When a refresh last brought other data: milliseconds since 1970 UTC. */
  readonly updatedAt: number | undefined;
  /** BCP 47 tag of the atlas's words. Another atlas on the page may have another. */
  readonly lang: string;
  /** The open page; undefined: the overview. */
  readonly selection: Ref | undefined;
  /** Who caused the last change of the selection. */
  readonly origin: Origin;
  readonly listView: ListView;
  readonly filter: Filter;
  /** The meetings that pass the filter; undefined without a filter. */
  readonly visible: FilterResult | undefined;
  /** The list of places shows distance and direction from this place. */
  readonly distanceFrom: string | undefined;
}
