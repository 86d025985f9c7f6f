/**
 * Makes attendances. Equal ones of different meetings are one object: a register of 500,000 meetings names a few thousand people and
 * organisations, and a million equal objects would fill the memory.
 */
import { definedOnly } from '../../lib/defined-only.js';
import { MultiMap } from '../../lib/multi-map.js';
import type { Attendance, Certainty, Role } from '../../model/model.js';
import type { AtlasBuilder } from './atlas-builder.js';

const NO_SOURCES: readonly string[] = [];

interface PersonAttends {
  /** Ids. */
  readonly person: string;
  readonly side: string | undefined;
  readonly role: Role | undefined;
  readonly certainty: Certainty | undefined;
}

export class SharedAttendance {
  readonly #builder: AtlasBuilder;
  /** By person. A person has few different ones. */
  readonly #ofPeople = new MultiMap<Attendance>();
  readonly #ofSides = new Map<string, Attendance>();

  constructor(builder: AtlasBuilder) {
    this.#builder = builder;
  }

  ofPerson({ person, side, role, certainty }: PersonAttends): Attendance {
    const known = this.#ofPeople.lists
      .get(person)
      ?.find((one) => one.side === side && one.role === role && one.certainty === certainty);
    if (known !== undefined) return known;
    const made = definedOnly<Attendance>({ text: undefined, sources: NO_SOURCES, person, side, role, certainty });
    this.#ofPeople.add(person, made);
    return made;
  }

  /** If a record names a side but no person of that side, the attendance has the name of the side as its text. */
  ofSide(name: string, role: Role | undefined): Attendance {
    const key = role === undefined ? name : `${name}\n${role}`;
    const known = this.#ofSides.get(key);
    if (known !== undefined) return known;
    const side = this.#builder.side(name);
    const made = definedOnly<Attendance>({
      text: name,
      sources: NO_SOURCES,
      certainty: undefined,
      person: undefined,
      side,
      role,
    });
    this.#ofSides.set(key, made);
    return made;
  }
}
