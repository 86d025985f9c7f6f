/**
 * The public events. They tell what the reader did or what became of the data, never what script asked for;
 * all bubble and cross shadow roots, so a page can listen once on the document.
 */
import type { Issue } from '../../core/model/issues.js';
import type { Ref } from '../../core/kinds/registry.js';
import type { Coordinates } from '../../core/model/model.js';
import type { Failure } from '../../state/snapshot.js';

const PUBLIC: EventInit = { bubbles: true, composed: true };

/** The data was read and the first markers are drawn. */
export class ParleyLoadEvent extends Event {
  static readonly eventName = 'parley-load';
  readonly places: number;
  readonly meetings: number;
  readonly people: number;
  /** What was wrong in the data; the good rest is shown. */
  readonly issues: readonly Issue[];

  constructor(detail: { places: number; meetings: number; people: number; issues: readonly Issue[] }) {
    super(ParleyLoadEvent.eventName, PUBLIC);
    this.places = detail.places;
    this.meetings = detail.meetings;
    this.people = detail.people;
    this.issues = detail.issues;
  }
}

/** The reader opened a place, meeting or person (`selected`: undefined for the overview). */
export class ParleySelectEvent extends Event {
  static readonly eventName = 'parley-select';
  readonly selected: Ref | undefined;

  constructor(selected: Ref | undefined) {
    super(ParleySelectEvent.eventName, PUBLIC);
    this.selected = selected;
  }
}

/** The reader moved or zoomed the map; told once it is at rest. */
export class ParleyViewEvent extends Event {
  static readonly eventName = 'parley-view';
  /** `[longitude, latitude]` in degrees. */
  readonly center: Coordinates;
  readonly zoom: number;

  constructor(center: Coordinates, zoom: number) {
    super(ParleyViewEvent.eventName, PUBLIC);
    this.center = center;
    this.zoom = zoom;
  }
}

/** Nothing could be shown (`failure`), or part of the data was wrong (`issues`); the page stays up either way. */
export class ParleyErrorEvent extends Event {
  static readonly eventName = 'parley-error';
  readonly failure: Failure | undefined;
  readonly issues: readonly Issue[];

  constructor(detail: { failure?: Failure; issues?: readonly Issue[] }) {
    super(ParleyErrorEvent.eventName, PUBLIC);
    this.failure = detail.failure;
    this.issues = detail.issues ?? [];
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'parley-load': ParleyLoadEvent;
    'parley-select': ParleySelectEvent;
    'parley-view': ParleyViewEvent;
    'parley-error': ParleyErrorEvent;
  }
}
