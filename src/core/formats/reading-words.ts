/** The words of one language in which a file of meetings may be written. All of it is optional; case does not matter. */
import type { Certainty, Mode, Role, Status } from '../model/model.js';
import type { Affixes, TimeWords } from '../time/reading-words.js';
import type { LinkedField, LinkedKind } from './linked-tables/linked-fields.js';
import type { MeetingField } from './records/meeting-fields.js';

/** The spellings of each of some words, the most usual first. */
export type Spellings<Key extends string> = Readonly<Partial<Record<Key, readonly string[]>>>;

export interface ReadingWords extends TimeWords {
  /** Headings of the columns of a table. */
  readonly columns?: Spellings<MeetingField>;
  /** Headings of the columns of linked tables, by table. */
  readonly linkedColumns?: { readonly [Kind in LinkedKind]?: Spellings<LinkedField<Kind>> };

  /** Words in cells, for the values of the model. */
  readonly roles?: Spellings<Role>;
  readonly statuses?: Spellings<Status>;
  readonly modes?: Spellings<Mode>;
  readonly certainties?: Spellings<Certainty>;

  /** The first cell of a row of sums. */
  readonly totals?: readonly string[];
  /** In a register, in place of the meetings of a person who had none. */
  readonly nilReturns?: readonly string[];
  /** The first word of a note below a table, before a colon or full stop. */
  readonly notes?: readonly string[];

  /** In brackets behind a name: the person was not at the meeting. */
  readonly absent?: readonly string[];
  /** In a column of places: the place is not known. */
  readonly unknownPlace?: readonly string[];
  /** In a column of places: some people came and others took part from afar. */
  readonly hybrid?: readonly string[];
  /** In brackets, at the beginning of a remark about the person: "née Roy", "born 1801", "the Elder", "widow of Bo Roy". */
  readonly nameAtBirth?: readonly string[];
  /** Words of offices in brackets behind a name. A text with such a word is not a side. */
  readonly offices?: readonly string[];
  /** Before a way of meeting: "by letter", "via Zoom". */
  readonly by?: readonly string[];

  /** Between the last two names of a list: "Ann Lee and Bo Roy". */
  readonly listAnd?: readonly string[];

  /** Words of honorifics and offices with the name of a person, which are no part of the name. */
  readonly titles?: {
    /** Before a name: "Dr.", "Prime Minister", "Gräfin". */
    readonly offices?: readonly string[];
    /** Before the first name of a monarch: "King", "Zar". */
    readonly monarchs?: readonly string[];
    /** Directly behind a name: "김정은 위원장", "田中首相". */
    readonly behindName?: readonly string[];
  };

  /** With a latitude or longitude: "37.95° N", "북위 37도". */
  readonly hemispheres?: Spellings<'north' | 'east' | 'south' | 'west'>;
  /** After a number of an angle: "37도 57분". */
  readonly angleUnits?: Spellings<'degrees' | 'minutes' | 'seconds'>;
  /** After a number of a duration: "90 min", "1시간 30분". */
  readonly durationUnits?: Spellings<'hours' | 'minutes'>;

  /** With the number of a session: "3차". */
  readonly session?: Affixes;

  /** Names that `Intl.DisplayNames` does not have, by ISO 3166-1 code; a former country has the code of its largest successor. */
  readonly countries?: Readonly<Record<string, readonly string[]>>;
}
