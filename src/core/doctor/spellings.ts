/**
 * Whether two names may be two spellings of one. Names from other scripts are written in Latin letters by several
 * systems at once (Choe Son-hui, Choe Sun Hui, Choi Son-hŭi), and what differs between systems is little: related
 * vowels, voiced and unvoiced consonants, hyphens, doubled letters, the order of family and given name. Those are cheap
 * here; any other letter counts in full, and only one of those is forgiven, in a word long enough to have a slip in it.
 *
 * Wrong where two people really differ by so little; therefore nothing is ever merged without being asked for.
 */

/** Spellings of one sound, in the order in which they are replaced. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/([gdt])h/g, '$1'],
  [/zh/g, 'j'],
  [/ck|qu|q/g, 'k'],
  [/c(?![h])/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/o[iy]/g, 'oe'],
  [/eo/g, 'o'],
  [/eu|oo|ou/g, 'u'],
  [/ee|ui|yi|ie/g, 'i'],
  [/y/g, 'i'],
  [/ae/g, 'e'],
];
/** What systems exchange for one another at little cost. */
const kindred = new Set(
  ['ou', 'ei', 'ea', 'kg', 'td', 'pb', 'lr', 'jc', 'sz', 'fv'].flatMap((pair) => [
    pair,
    pair.charAt(1) + pair.charAt(0),
  ]),
);
const VOWELS = new Set('aeiou');

const CHEAP = 0.34;
const DOUBLED = 0.2;
const DROPPED = 0.5;
/** Three cheap changes. */
const MOST = 1.05;
/** A slip is forgiven only in a word of so many letters. */
const LONG_WORD = 5;
/** The second of a name is another person: Elizabeth II, John Doe Jr. */
const NUMERAL = /^(?:[ivx]+|jr|sr|junior|senior|\d+)$/;

export interface Spelling {
  /** Words in small letters without accents. */
  readonly words: readonly string[];
  /** All letters in one, as they sound. */
  readonly sound: string;
  readonly isLatin: boolean;
}

/** @returns what a name is compared by; of "Kim, Sung" the parts are put in order. */
export function spellingOf(name: string): Spelling {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  const ordered = comma === null ? name : `${comma[2]} ${comma[1]}`;
  const plain = ordered
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ‘`]/g, '')
    .normalize('NFC');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, sound: soundOf(words.join('')), isLatin: /^[\p{Script=Latin}\p{N}]*$/u.test(words.join('')) };
}

function soundOf(letters: string): string {
  return SOUNDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), letters);
}

/** The same with the last word first: Sung Kim is Kim Sung. */
export function lastWordFirst({ words, isLatin }: Spelling): Spelling {
  const turned = [words.at(-1) ?? '', ...words.slice(0, -1)];
  return { words: turned, sound: soundOf(turned.join('')), isLatin };
}

/** @returns what likely spellings of one name have in common: the consonants, kindred ones as one. */
export function consonantKey({ sound }: Spelling): string {
  const bones = sound.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
  return bones.replace(/[gdblczvj]/g, (letter) => SIMILAR_LETTERS[letter] ?? letter).replace(/kh/g, 'k');
}
const SIMILAR_LETTERS: Readonly<Record<string, string>> = {
  g: 'k',
  d: 't',
  b: 'p',
  l: 'r',
  c: 'j',
  z: 's',
  v: 'f',
  j: 'j',
};

/** Whether two names may be spellings of one, whatever they belong to. */
export function mayBeOneName(a: Spelling, b: Spelling): boolean {
  if (a.words.join('') === b.words.join('')) return true;
  if (!a.isLatin || !b.isLatin || figuresOf(a) !== figuresOf(b)) return false;
  if (differsByNumeral(a, b) || differByInitial(a, b)) return false;
  return [b, lastWordFirst(b)].some((other) => isOneSlip(a, other) || (soundsAlike(a, other) && beginAlike(a, other)));
}

/** Pak is Bak, but Parker is not Barker: between syllables written by ear beginnings differ, between long words not. */
function beginAlike(a: Spelling, b: Spelling): boolean {
  if (a.words.length !== b.words.length) return true;
  return a.words.every((word, index) => {
    const other = b.words[index] ?? '';
    return Math.min(word.length, other.length) <= LONG_WORD || soundOf(word).charAt(0) === soundOf(other).charAt(0);
  });
}

const figuresOf = ({ words }: Spelling): string =>
  words
    .join(' ')
    .replace(/[^\d ]/g, '')
    .trim();

function differsByNumeral(a: Spelling, b: Spelling): boolean {
  const onlyIn = (one: Spelling, other: Spelling): boolean =>
    one.words.some((word) => NUMERAL.test(word) && !other.words.includes(word) && one.words.length > 1);
  return onlyIn(a, b) || onlyIn(b, a);
}

/** George W. Bush is not George H. W. Bush; one without an initial may be either. */
function differByInitial(a: Spelling, b: Spelling): boolean {
  const initials = ({ words }: Spelling): string => words.filter((word) => word.length === 1).join('');
  return initials(a) !== '' && initials(b) !== '' && initials(a) !== initials(b);
}

/** Short names have too few letters to be alike by more than chance. */
function soundsAlike(a: Spelling, b: Spelling): boolean {
  const length = Math.min(a.sound.length, b.sound.length);
  return length >= 4 && soundDistance(a.sound, b.sound, length < 7 ? CHEAP : MOST) <= (length < 7 ? CHEAP : MOST);
}

/** Word by word the same but for one letter of one long word, and not its first. */
function isOneSlip(a: Spelling, b: Spelling): boolean {
  if (a.words.length !== b.words.length) return false;
  const differing = a.words.flatMap((word, index) => (word === b.words[index] ? [] : [[word, b.words[index] ?? '']]));
  const [pair] = differing;
  if (differing.length !== 1 || pair === undefined) return false;
  const [word = '', other = ''] = pair;
  if (Math.min(word.length, other.length) < LONG_WORD || word.charAt(0) !== other.charAt(0)) return false;
  return isOneLetterApart(word, other);
}

/** One letter more, less, other, or two neighbours exchanged (Damerau). */
function isOneLetterApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (Math.max(restA.length, restB.length) <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Levenshtein's distance with cheap exchanges; more than `limit` as soon as it cannot be less. */
function soundDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > 4) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => runCost(b, index));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [runCost(a, i)];
    let least = row[0] ?? Infinity;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + exchangeCost(a.charAt(i - 1), b.charAt(j - 1));
      const drop = (previous[j] ?? 0) + dropCost(a, i - 1);
      const add = (row[j - 1] ?? 0) + dropCost(b, j - 1);
      const cost = Math.min(change, drop, add);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    previous = row;
  }
  return previous[b.length] ?? Infinity;
}

/** What it costs to do without the first letters of a text. */
function runCost(text: string, count: number): number {
  let cost = 0;
  for (let at = 0; at < count; at += 1) cost += dropCost(text, at);
  return cost;
}

const exchangeCost = (a: string, b: string): number => (a === b ? 0 : kindred.has(a + b) ? CHEAP : 2);

/** A doubled letter is next to nothing, a vowel beside another is little. */
function dropCost(text: string, at: number): number {
  const letter = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (letter === before || letter === after) return DOUBLED;
  if (VOWELS.has(letter) && (VOWELS.has(before) || VOWELS.has(after))) return DROPPED;
  return letter === 'h' && at > 0 ? CHEAP : 2;
}
