/**
 * Where a text stops being JSON (RFC 8259): walked only after JSON.parse has refused it, and without recursion, so that
 * ten megabytes of brackets are no more trouble than anything else.
 */
const LITERALS = ['true', 'false', 'null'];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Next = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/** @returns the index of the first character that cannot stand there; the text's length if it only ends too early. */
export function findJsonError(text: string): number {
  const open: ('[' | '{')[] = [];
  let next: Next = 'value';
  let at = afterMatch(SPACE, text, 0) ?? 0;
  while (at < text.length) {
    const char = text.charAt(at);
    let end: number;
    if (next === 'comma or end') {
      const container = open.at(-1);
      if (container === undefined) return at;
      if (char === ',') next = container === '[' ? 'value' : 'key';
      else if (char === (container === '[' ? ']' : '}')) open.pop();
      else return at;
      end = at + 1;
    } else if (next === 'colon') {
      if (char !== ':') return at;
      next = 'value';
      end = at + 1;
    } else if ((next === 'value or ]' && char === ']') || (next === 'key or }' && char === '}')) {
      open.pop();
      next = 'comma or end';
      end = at + 1;
    } else if (next === 'key' || next === 'key or }') {
      if (char !== '"') return at;
      const string = endOfString(text, at);
      if (!string.isWhole) return string.at;
      next = 'colon';
      end = string.at;
    } else if (char === '[' || char === '{') {
      open.push(char);
      next = char === '[' ? 'value or ]' : 'key or }';
      end = at + 1;
    } else {
      const scalar = endOfScalar(text, at);
      if (!scalar.isWhole) return scalar.at;
      next = 'comma or end';
      end = scalar.at;
    }
    at = afterMatch(SPACE, text, end) ?? end;
  }
  return text.length;
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
