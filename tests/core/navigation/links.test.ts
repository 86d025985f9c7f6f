import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPart, parseOwn, refOf } from '../../../src/core/navigation/links.js';
import { mergeAddress } from '../../../src/core/navigation/question-links.js';
import type { Ref } from '../../../src/core/kinds/registry.js';
import { runs } from '../../runs.js';

const five: Ref = { kind: 'meeting', id: 'panmunjeom-5' };
const sung: Ref = { kind: 'person', id: 'sung-kim' };

const mergeFragment = (hash: string, ref: Ref | undefined, namespace: string): string =>
  mergeAddress(hash, ref, '', namespace);
const formatFragment = (ref: Ref | undefined, namespace: string): string => mergeFragment('', ref, namespace);
const parseFragment = (hash: string, namespace: string): ReturnType<typeof parseOwn> => {
  const own = ownPart(hash, namespace);
  return own === undefined ? undefined : parseOwn(own);
};

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\uD800', 'a\uDC00%uD800&', '%', '&:/#'),
);
const anyRef: fc.Arbitrary<Ref> = fc.record({ kind: fc.constantFrom('place', 'meeting', 'person'), id: anyText });
const anyNamespace = fc.oneof(fc.constantFrom('parley', 'parley-2', 'a:b', 'x'), anyText);
/** Anything that may stand in an address bar, often made of parts. */
const anyHash = fc.oneof(
  anyText,
  fc.webFragments(),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('section-2', '', 'parley:', 'parley:place/a', 'parley:%', 'x:person/b', '/route?a=1'),
        anyText,
      ),
    )
    .map((parts) => `#${parts.join('&')}`),
);

describe('a formatted fragment', () => {
  it.each<[Ref | undefined, string, string]>([
    [five, 'parley', '#parley:meeting/panmunjeom-5'],
    [undefined, 'parley', ''],
    [{ kind: 'place', id: '판문점' }, 'parley', '#parley:place/%ED%8C%90%EB%AC%B8%EC%A0%90'],
    [
      { kind: 'person', id: 'https://example.org/a,b&c#d e' },
      'parley',
      '#parley:person/https://example.org/a,b%26c%23d%20e',
    ],
    [{ kind: 'place', id: 'x' }, 'my:atlas', '#my%3Aatlas:place/x'],
  ])('%j in %s: %s', (ref, namespace, fragment) => {
    expect(formatFragment(ref, namespace)).toBe(fragment);
  });
});

describe('a parsed fragment', () => {
  it.each<[string, ReturnType<typeof parseFragment>]>([
    ['', undefined],
    ['#', undefined],
    ['#section-2', undefined],
    ['#parley', undefined],
    ['#parley-2:place/x', undefined],
    ['#other:meeting/panmunjeom-5', undefined],
    ['#parley:meeting/panmunjeom-5', five],
    ['parley:meeting/panmunjeom-5', five],
    ['#section-2&other:place/x&parley:meeting/panmunjeom-5', five],
    ['#parley%3Ameeting%2Fpanmunjeom-5', five],
    ['#parley:person/sung-kim&parley:meeting/panmunjeom-5', sung],
    ['#parley:', 'overview'],
    ['#parley:overview', 'overview'],
    ['#parley:nation/us', undefined],
    ['#parley:meeting', undefined],
    ['#parley:meeting/%E0%A4%A', undefined],
    ['#parley:place/a/b', { kind: 'place', id: 'a/b' }],
  ])('%s', (hash, target) => {
    expect(parseFragment(hash, 'parley')).toEqual(target);
  });

  it('reads back whatever was written, for any id and namespace', () => {
    fc.assert(
      fc.property(anyRef, anyNamespace, (ref, namespace) => {
        expect(parseFragment(formatFragment(ref, namespace), namespace)).toEqual(ref);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('writes only what an address keeps as it is', () => {
    fc.assert(
      fc.property(anyRef, anyNamespace, (ref, namespace) => {
        const fragment = formatFragment(ref, namespace);
        expect(new URL(fragment, 'https://example.org/').hash).toBe(fragment);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyHash, anyNamespace, (hash, namespace) => {
        parseFragment(hash, namespace);
        mergeFragment(hash, five, namespace);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('refOf', () => {
  it('takes an id as it stands, whatever an address would make of it', () => {
    expect(refOf('place/R&D')).toEqual({ kind: 'place', id: 'R&D' });
    expect(refOf('person/100%')).toEqual({ kind: 'person', id: '100%' });
    expect(refOf('meeting/a/b')).toEqual({ kind: 'meeting', id: 'a/b' });
    expect([refOf('planet/mars'), refOf('place'), refOf('')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a merged fragment', () => {
  it.each<[string, Ref | undefined, string]>([
    ['', five, '#parley:meeting/panmunjeom-5'],
    ['#section-2', five, '#section-2&parley:meeting/panmunjeom-5'],
    ['#parley:place/x&other:person/y', five, '#parley:meeting/panmunjeom-5&other:person/y'],
    ['#parley:place/x&a&parley:place/z', five, '#parley:meeting/panmunjeom-5&a'],
    ['#parley:place/x', undefined, ''],
    ['#section-2&parley:place/x', undefined, '#section-2'],
    ['#section-2', undefined, '#section-2'],
    ['#parley-2:place/x', five, '#parley-2:place/x&parley:meeting/panmunjeom-5'],
  ])('%s and %j: %s', (hash, ref, merged) => {
    expect(mergeFragment(hash, ref, 'parley')).toBe(merged);
  });

  it('says what it was told, once, and saying it again changes nothing', () => {
    fc.assert(
      fc.property(anyHash, anyRef, anyNamespace, (hash, ref, namespace) => {
        const merged = mergeFragment(hash, ref, namespace);
        expect(parseFragment(merged, namespace)).toEqual(ref);
        expect(mergeFragment(merged, ref, namespace)).toBe(merged);
        expect(parseFragment(mergeFragment(merged, undefined, namespace), namespace)).toBeUndefined();
      }),
      { numRuns: runs(1000) },
    );
  });

  it('leaves every part that is not ours exactly as it was, in its order', () => {
    const isOurs = (part: string): boolean => /^parley(:|%3a)/i.test(part) && part.startsWith('parley');
    const others = (hash: string): string =>
      hash
        .replace(/^#/, '')
        .split('&')
        .filter((part) => !isOurs(part))
        .join('&');
    fc.assert(
      fc.property(anyHash, fc.option(anyRef, { nil: undefined }), (hash, ref) => {
        expect(others(mergeFragment(hash, ref, 'parley'))).toBe(others(hash));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps two atlases apart, also where one name goes on from the other with a colon', () => {
    const [one, other] = [
      { kind: 'place', id: 'a' },
      { kind: 'place', id: 'b' },
    ] as const;
    const both = mergeFragment(mergeFragment('', one, 'talks:2018'), other, 'talks');
    expect(parseFragment(both, 'talks:2018')).toEqual(one);
    expect(parseFragment(both, 'talks')).toEqual(other);
  });

  it('keeps two atlases apart', () => {
    fc.assert(
      fc.property(anyHash, anyRef, anyRef, anyNamespace, anyNamespace, (hash, one, other, first, second) => {
        fc.pre(first !== second);
        const both = mergeFragment(mergeFragment(hash, one, first), other, second);
        expect(parseFragment(both, first)).toEqual(one);
        expect(parseFragment(both, second)).toEqual(other);
      }),
      { numRuns: runs(1000) },
    );
  });
});
