import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionsOf,
  hasValue,
  timeOf,
  withoutCondition,
  withTime,
  withValue,
} from '../../../src/core/filter/conditions.js';
import { formatFilter, parseFilter } from '../../../src/core/filter/filter-text.js';
import { countConditions, NO_FILTER, type Filter } from '../../../src/core/filter/filter.js';
import { anyFilter } from '../samples/any-filter.js';
import { runs } from '../../runs.js';

/** The filter that has these conditions and no other. */
const filterOf = (filter: Filter): Filter =>
  conditionsOf(filter).reduce<Filter>(
    (made, condition) => (condition.name === 'time' ? withTime(made, condition.time) : withValue(made, condition)),
    NO_FILTER,
  );

describe('the conditions of a filter', () => {
  it('make the same filter again, and so does its address', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const made = filterOf(filter);
        expect(conditionsOf(made)).toEqual(conditionsOf(filter));
        expect(conditionsOf(parseFilter(formatFilter(made)))).toEqual(conditionsOf(filter));
      }),
      { numRuns: runs(500) },
    );
  });

  it('can be removed one after another, in any order, until none is left', () => {
    fc.assert(
      fc.property(anyFilter, fc.array(fc.nat(), { maxLength: 40 }), (filter, choices) => {
        let left = filterOf(filter);
        for (let at = 0; conditionsOf(left).length > 0; at += 1) {
          const all = conditionsOf(left);
          const gone = all[(choices[at] ?? 0) % all.length] as (typeof all)[number];
          left = withoutCondition(left, gone);
          expect(conditionsOf(left)).toEqual(all.filter((one) => one !== gone));
        }
        expect(formatFilter(left)).toBe('');
        expect(left).toEqual({});
      }),
      { numRuns: runs(300) },
    );
  });

  it('are counted: one for each value, and one for the time', () => {
    expect(countConditions(NO_FILTER)).toBe(0);
    expect(countConditions({ people: ['kim', 'choe'], from: 0, to: 1 })).toBe(3);
    expect(countConditions({ to: 1 })).toBe(1);
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(countConditions(filterOf(filter))).toBe(conditionsOf(filter).length);
      }),
    );
  });

  it('are told apart by name, and a value is chosen once', () => {
    const chosen = withValue(withValue({}, { name: 'people', value: 'kim' }), { name: 'people', value: 'kim' });
    expect(chosen).toEqual({ people: ['kim'] });
    expect(hasValue(chosen, { name: 'people', value: 'kim' })).toBe(true);
    expect(hasValue(chosen, { name: 'sides', value: 'kim' })).toBe(false);
    expect(withoutCondition(chosen, { name: 'sides', value: 'kim' })).toEqual(chosen);
  });

  it('replace the time as a whole', () => {
    expect(withTime({ from: 1, to: 2, people: ['kim'] }, { to: 3 })).toEqual({ to: 3, people: ['kim'] });
    expect(timeOf({})).toBeUndefined();
    expect(timeOf({ from: -Infinity })).toEqual({ from: -Infinity });
  });
});
