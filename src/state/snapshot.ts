/** The state of an atlas at one moment. Map, panel, list and address are all drawn from this one snapshot. */
import type { Filter } from '../core/filter/filter.js';
import type { Issue } from '../core/model/issues.js';
import type { Ref } from '../core/kinds/registry.js';
import type { Atlas, Meeting } from '../core/model/model.js';
import type { Page, QuestionPage } from '../core/navigation/question-links.js';
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
  /** The thing whose page is open. Without it and without a question, the overview is shown. */
  readonly selection: Ref | undefined;
  /** The question whose page is open. At most one of `selection` and `question` is set. */
  readonly question: QuestionPage | undefined;
  /** The meetings that answer the question, for the map; undefined until they are found, and where the question is about all. */
  readonly answer: readonly Meeting[] | undefined;
  /** Who caused the last change of the open page. */
  readonly origin: Origin;
  /** How the table of the open page is sorted: the key of a column, after `-` in descending order; undefined: as at first. */
  readonly sort: string | undefined;
  readonly listView: ListView;
  readonly filter: Filter;
  /** The filter as it stands in addresses; '' without a filter. */
  readonly filterText: string;
  /** Who caused the last change of the filter. */
  readonly filterOrigin: Origin;
  /** The meetings that pass the filter; undefined without a filter. */
  readonly visible: FilterResult | undefined;
  /** The list of places shows distance and direction from this place. */
  readonly distanceFrom: string | undefined;
}

/** @returns the page that is open; undefined for the overview. */
export const openPageOf = ({ selection, question }: Pick<Snapshot, 'selection' | 'question'>): Page | undefined =>
  selection ?? question;
