import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/core/filter/filter.js';
import type { Ref } from '../../../src/core/kinds/registry.js';
import { formatFilter } from '../../../src/core/filter/filter-text.js';
import { parseAddress, parseQuestion } from '../../../src/core/navigation/addresses.js';
import {
  formatQuestion,
  mergeAddress,
  opensPage,
  type QuestionPage,
} from '../../../src/core/navigation/question-links.js';
import { anyFilter } from '../samples/any-filter.js';
import { runs } from '../../runs.js';

const anyId = fc.oneof(
  fc.constantFrom(
    'a/b',
    '판문점',
    '%',
    '#',
    '?',
    '+',
    ' ',
    '',
    '&',
    ':',
    ';',
    ',',
    '=',
    '%2F',
    'a\uD800',
    '김정은/金正恩',
  ),
  fc.string({ unit: 'binary' }),
);
const anyQuestion: fc.Arbitrary<QuestionPage> = fc.oneof(
  fc.record({ question: fc.constant('together' as const), people: fc.array(anyId, { maxLength: 4 }) }),
  fc.record({ question: fc.constant('path' as const), people: fc.tuple(anyId, anyId) }),
  fc.constant({ question: 'attendance' } as const),
);
const anyRef: fc.Arbitrary<Ref> = fc.record({ kind: fc.constantFrom('place', 'meeting', 'person'), id: anyId });

describe('the address of an answer', () => {
  it.each<[QuestionPage, string]>([
    [{ question: 'together', people: ['sung-kim', 'choe'] }, 'together/sung-kim/choe'],
    [{ question: 'together', people: ['a/b', 'c d', '판문점'] }, 'together/a%2Fb/c%20d/%ED%8C%90%EB%AC%B8%EC%A0%90'],
    [{ question: 'path', people: ['?', '#'] }, 'path/%3F/%23'],
    [{ question: 'attendance' }, 'attendance'],
  ])('%j is %s', (page, text) => {
    expect(formatQuestion(page)).toBe(text);
  });

  it.each<[string, QuestionPage | undefined]>([
    ['together%2Fa%2Fb', { question: 'together', people: ['a', 'b'] }],
    ['together', { question: 'together', people: [] }],
    ['path/a', { question: 'together', people: ['a'] }],
    ['path/a/b/c', { question: 'together', people: ['a', 'b', 'c'] }],
    ['attendance/x', { question: 'attendance' }],
    ['apart/a/b', undefined],
    ['together/a/%E0%A4%A', undefined],
  ])('%s is read as %j', (text, page) => {
    expect(parseQuestion(text)).toEqual(page);
  });

  it('is read back for any ids', () => {
    fc.assert(
      fc.property(anyQuestion, (page) => {
        const text = formatQuestion(page);
        expect(text).toMatch(/^[\w%/.~!'()*-]*$/);
        expect(parseQuestion(text)).toEqual(page);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('an address with a filter', () => {
  it('stands after a question mark, beside other parts of the fragment', () => {
    const filter: Filter = { sides: ['us'], from: Date.UTC(2018, 4, 27), to: Date.UTC(2018, 5, 7) - 1 };
    const page: QuestionPage = { question: 'together', people: ['a', 'b'] };
    const hash = mergeAddress('#top&other:place/x', page, formatFilter(filter), 'parley');
    expect(hash).toBe('#top&other:place/x&parley:together/a/b?sides=us;from=2018-05-27;to=2018-06-06');
    expect(parseAddress(hash, 'other')).toEqual({ page: { kind: 'place', id: 'x' }, filter: {} });
    expect(mergeAddress(hash, undefined, '', 'parley')).toBe('#top&other:place/x');
    expect(mergeAddress('', undefined, 'modes=phone', 'parley')).toBe('#parley:?modes=phone');
    expect(parseAddress('#parley:?modes=phone', 'parley')).toEqual({ page: undefined, filter: { modes: ['phone'] } });
    expect(parseAddress('#parley:nation/us?modes=phone', 'parley')).toBeUndefined();
  });

  it('has the order of a table beside the filter', () => {
    expect(parseAddress('#parley:person/a?modes=phone;sort=-meetings', 'parley')).toEqual({
      page: { kind: 'person', id: 'a' },
      filter: { modes: ['phone'] },
      sort: '-meetings',
    });
  });

  it('is read back for any page, filter and namespace', () => {
    const anyPage = fc.oneof(anyQuestion, anyRef, fc.constant(undefined));
    const anyNamespace = fc.constantFrom('parley', 'a:b', '?', '판문점');
    fc.assert(
      fc.property(anyPage, anyFilter, anyNamespace, fc.webFragments(), (page, filter, namespace, before) => {
        const hash = mergeAddress(`#${before}`, page, formatFilter(filter), namespace);
        const isNothing = page === undefined && Object.keys(filter).length === 0;
        const read = parseAddress(hash, namespace);
        if (isNothing) expect(read).toBeUndefined();
        else expect(read).toEqual({ page, filter });
        expect(opensPage(hash, namespace)).toBe(!isNothing);
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each([
    ['#parley:together%2Fa%2Fb', true],
    ['#parley:attendance', true],
    ['#parley:overview', true],
    ['#parley:?modes=phone', true],
    ['#parley:nation/us', false],
    ['#parley:togetherness', false],
    ['#other:place/x', false],
  ])('tells at once whether %s names a page', (hash, isNamed) => {
    expect(opensPage(hash, 'parley')).toBe(isNamed);
  });
});
