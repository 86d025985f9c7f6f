/**
 * The public events. They report what the user did, or that data was loaded or failed to load; they never report what script
 * did. All bubble and cross shadow roots, so a page can listen once on the document.
 */
import type { Issue } from '../../core/model/issues.js';
import type { Ref } from '../../core/kinds/registry.js';
import type { Coordinates } from '../../core/model/model.js';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import type { Failure } from '../../state/snapshot.js';

const PUBLIC: EventInit = { bubbles: true, composed: true };

/** The data was read and the first markers are drawn. */
export class ParleyLoadEvent extends Event {
  static readonly eventName = 'parley-load';
  readonly places: number;
  readonly meetings: number;
  readonly people: number;
  /** The problems in the data. The valid rest of it is shown. */
  readonly issues: readonly Issue[];

  constructor(detail: { places: number; meetings: number; people: number; issues: readonly Issue[] }) {
    super(ParleyLoadEvent.eventName, PUBLIC);
    this.places = detail.places;
    this.meetings = detail.meetings;
    this.people = detail.people;
    this.issues = detail.issues;
  }
}

/** The user opened a page, or returned to the overview (`selected` and `question` are undefined). */
export class ParleySelectEvent extends Event {
  static readonly eventName = 'parley-select';
  /** The thing whose page is open. */
  readonly selected: Ref | undefined;
  /** The question whose page is open, for example `{ question: 'together', people: ['ann', 'bob'] }`. */
  readonly question: QuestionPage | undefined;

  constructor(selected: Ref | undefined, question?: QuestionPage) {
    super(ParleySelectEvent.eventName, PUBLIC);
    this.selected = selected;
    this.question = question;
  }
}

/** The user moved or zoomed the map. Dispatched once the movement has ended. */
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

/** The data could not be loaded (`failure`), or part of it was wrong (`issues`). The atlas keeps working in both cases. */
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
