/**
 * Where a text stops being JSON (RFC 8259): walked only after JSON.parse has refused it, and without recursion, so that
 * ten megabytes of brackets are no more trouble than anything else.
 */
const LITERALS = ['true', 'false', 'null'];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

export type Next = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/** How far a text was walked: what may come next at `at`, inside which brackets (their offsets). */
export interface JsonWalk {
  readonly at: number;
  readonly next: Next;
  readonly open: readonly number[];
}

/** @returns the index of the first character that cannot stand there; the text's length if it only ends too early. */
export const findJsonError = (text: string): number => walkJson(text).wrong;

/**
 * @param from where to go on, after an earlier walk.
 * @returns where the first wrong token begins, and in it the first wrong character; both are the text's length if there is
 *   none, or the text only ends too early.
 */
export function walkJson(
  text: string,
  from: JsonWalk = { at: 0, next: 'value', open: [] },
): JsonWalk & { readonly wrong: number } {
  const open = [...from.open];
  let { next } = from;
  let at = afterMatch(SPACE, text, from.at) ?? from.at;
  const stopped = (wrong: number): JsonWalk & { readonly wrong: number } => ({ at, next, open, wrong });
  while (at < text.length) {
    const char = text.charAt(at);
    let end: number;
    let then: Next;
    if (next === 'comma or end') {
      const start = open.at(-1);
      if (start === undefined) return stopped(at);
      const isList = text[start] === '[';
      if (char === ',') then = isList ? 'value' : 'key';
      else if (char === (isList ? ']' : '}')) {
        open.pop();
        then = 'comma or end';
      } else return stopped(at);
      end = at + 1;
    } else if (next === 'colon') {
      if (char !== ':') return stopped(at);
      then = 'value';
      end = at + 1;
    } else if ((next === 'value or ]' && char === ']') || (next === 'key or }' && char === '}')) {
      open.pop();
      then = 'comma or end';
      end = at + 1;
    } else if (next === 'key' || next === 'key or }') {
      if (char !== '"') return stopped(at);
      const string = endOfString(text, at);
      if (!string.isWhole) return stopped(string.at);
      then = 'colon';
      end = string.at;
    } else if (char === '[' || char === '{') {
      open.push(at);
      then = char === '[' ? 'value or ]' : 'key or }';
      end = at + 1;
    } else {
      const scalar = endOfScalar(text, at);
      if (!scalar.isWhole) return stopped(scalar.at);
      then = 'comma or end';
      end = scalar.at;
    }
    next = then;
    at = afterMatch(SPACE, text, end) ?? end;
  }
  return stopped(text.length);
}

interface End {
  /** Behind the last character, or at the first wrong one. */
  readonly at: number;
  readonly isWhole: boolean;
}

function endOfScalar(text: string, at: number): End {
  if (text.charAt(at) === '"') return endOfString(text, at);
  const literal = LITERALS.find((word) => text.startsWith(word, at));
  const end = literal === undefined ? afterMatch(NUMBER, text, at) : at + literal.length;
  return end === undefined ? { at, isWhole: false } : { at: end, isWhole: true };
}

function endOfString(text: string, start: number): End {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, isWhole: true };
    if (code < 0x20) return { at, isWhole: false };
    if (code !== 0x5c) continue;
    const end = afterMatch(ESCAPE, text, at);
    if (end === undefined) return { at, isWhole: false };
    at = end - 1;
  }
  return { at: text.length, isWhole: false };
}

function afterMatch(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}
