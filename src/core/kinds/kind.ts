/**
 * What the project asks of a kind of thing that has a page and an address. Each kind answers in a file of its own
 * (`place.ts`, `meeting.ts` …), `index.ts` lists them, and `registry.ts` derives everything else from that list.
 */
import type { Atlas, LanguageMap, Meeting, Sourced, When } from '../model/model.js';

/** Anything of an atlas that has a page. */
export interface Thing {
  readonly id: string;
}

/** Something said in the data, with the ids of the sources that say it. */
export type Statement = Pick<Sourced, 'sources'>;

/** What a search finds a thing by, beside its title. */
export interface SearchText {
  /** Other names and spellings. */
  readonly aliases: readonly (LanguageMap | undefined)[];
  /** Longer text, which counts less than a name. */
  readonly about: readonly (LanguageMap | undefined)[];
  /** 0 to 1, 1 if absent: a thing with a lower weight comes after others that fit as well. */
  readonly weight?: number;
}

/** What the map shows of a selected thing. */
export interface Highlight {
  /** Ids of the places that are the subject. */
  readonly selected: readonly string[];
  /** Ids of the places that belong to the subject. */
  readonly related: readonly string[];
  /** All other places are dimmed. */
  readonly othersDimmed: boolean;
  /** Calls and letters whose lines are drawn. */
  readonly calls: readonly Meeting[];
  /** Id of the person whose journey is drawn. */
  readonly traveller?: string;
}

export interface Kind<T extends Thing> {
  /** All things of this kind, in the order of the atlas. */
  list(atlas: Atlas): readonly T[];
  find(atlas: Atlas, id: string): T | undefined;
  /** Its name or title. */
  title(thing: T): LanguageMap;
  searchText(thing: T): SearchText;
  /** The time it stands for, where things of this kind have one. */
  when?(thing: T): When | undefined;
  /** What the data says of the thing itself. */
  statements(thing: T): readonly Statement[];
  /** Meetings its page is about, by time. */
  meetings(atlas: Atlas, thing: T): readonly Meeting[];
  /** Ids of the places its page is about, drawn or not. */
  places(atlas: Atlas, thing: T): readonly string[];
  highlight(atlas: Atlas, thing: T): Highlight;
}
