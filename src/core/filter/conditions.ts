/**
 * A filter as the list of its conditions, one for each value and one for the time: each is a chip that a user can remove. The
 * functions give new filters, in which a condition without values is absent, so that equal filters have equal texts.
 */
import { FACETS, type FacetName } from './facets.js';
import type { Filter } from './filter.js';

/** One chosen value, as in a filter: an id, or a word of the model. */
export interface ValueCondition {
  readonly name: FacetName;
  readonly value: string;
}

export type TimeCondition = Pick<Filter, 'from' | 'to'>;

export type Condition = ValueCondition | { readonly name: 'time'; readonly time: TimeCondition };

/** @returns the conditions in the order in which an address writes them: the values, each once, and then the time. */
export function conditionsOf(filter: Filter): readonly Condition[] {
  const values = FACETS.flatMap((name) => [...new Set<string>(filter[name])].map((value) => ({ name, value })));
  const time = timeOf(filter);
  return time === undefined ? values : [...values, { name: 'time', time }];
}

/** @returns the ends of the time that the filter has; undefined without any. */
export function timeOf({ from, to }: Filter): TimeCondition | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** @returns whether the filter has the value. */
export const hasValue = (filter: Filter, { name, value }: ValueCondition): boolean =>
  filter[name]?.some((one) => one === value) === true;

/** @returns the filter with the value in addition; a value that it has stays where it is. */
export function withValue(filter: Filter, condition: ValueCondition): Filter {
  if (hasValue(filter, condition)) return filter;
  const { name, value } = condition;
  return { ...filter, [name]: [...(filter[name] ?? []), value] };
}

/** @returns the filter with this time instead of its own. @param time undefined removes it. */
export function withTime({ from: _from, to: _to, ...rest }: Filter, time: TimeCondition | undefined): Filter {
  return { ...rest, ...(time && timeOf(time)) };
}

/** @returns the filter without the condition. */
export function withoutCondition(filter: Filter, condition: Condition): Filter {
  if (condition.name === 'time') return withTime(filter, undefined);
  const { [condition.name]: values, ...rest } = filter;
  const left = values?.filter((one) => one !== condition.value) ?? [];
  return left.length === 0 ? rest : { ...filter, [condition.name]: left };
}
