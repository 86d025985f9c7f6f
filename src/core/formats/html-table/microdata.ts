/** Turns schema.org Events in microdata into rows: one row for each event, under headings of the flat table. */
import { flatText, machineText } from './cell-text.js';
import type { HtmlElement } from './dom.js';

export const ITEM = '[itemscope]';
const HEADINGS = ['meeting', 'start', 'end', 'place', 'lat', 'lon', 'people', 'url'] as const;

/**
 * @param items elements with `itemscope`.
 * @returns the headings and a row for each event.
 */
export function rowsOfItems(items: Iterable<HtmlElement>): readonly (readonly string[])[] {
  const events = [...items].filter((item) => /Event$/.test(item.getAttribute('itemtype') ?? ''));
  const rows = events.map((event) => {
    const location = propertiesOf(event, 'location')[0];
    const point = location && (propertiesOf(location, 'geo')[0] ?? location);
    const people = ['attendee', 'performer', 'organizer'].flatMap((name) => propertiesOf(event, name));
    return [
      valueOf(event, 'name'),
      valueOf(event, 'startDate'),
      valueOf(event, 'endDate'),
      location === undefined ? '' : nameOf(location),
      point === undefined ? '' : valueOf(point, 'latitude'),
      point === undefined ? '' : valueOf(point, 'longitude'),
      people.map(nameOf).filter(Boolean).join('; '),
      valueOf(event, 'url'),
    ];
  });
  return [[...HEADINGS], ...rows];
}

/** The elements that hold a property of this item. Those of an item inside it are left out. */
const propertiesOf = (item: HtmlElement, name: string): readonly HtmlElement[] =>
  [...item.querySelectorAll(`[itemprop~="${name}"]`)].filter(
    (element) => element.parentElement?.closest(ITEM) === item,
  );

const nameOf = (element: HtmlElement): string =>
  element.matches(ITEM) ? valueOf(element, 'name') : textOfItem(element);

function valueOf(item: HtmlElement, name: string): string {
  const [property] = propertiesOf(item, name);
  return property === undefined ? '' : textOfItem(property);
}

/** The value of a property as the HTML standard defines it for each kind of element. */
function textOfItem(element: HtmlElement): string {
  const stated = element.getAttribute('content') ?? machineText(element) ?? element.getAttribute('href');
  return stated === null ? flatText(element) : stated.replace(/\s+/g, ' ').trim();
}
