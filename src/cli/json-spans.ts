/**
 * Where in a JSON text the value of a path stands: `parley.meetings[3].when`. For pointing at what an Issue is about, and
 * for replacing one value without touching another. One walk for all paths; what no path leads into is skipped.
 */

export interface Span {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

interface Branch {
  readonly branches: Map<string, Branch>;
  path?: string;
}

/** @param text valid JSON. @returns spans of those paths that there are, by path; '' is the whole. */
export function jsonSpans(text: string, paths: Iterable<string>): ReadonlyMap<string, Span> {
  const root: Branch = { branches: new Map() };
  for (const path of paths) {
    let branch = root;
    for (const step of stepsOf(path)) {
      const next: Branch = branch.branches.get(step) ?? { branches: new Map() };
      branch.branches.set(step, next);
      branch = next;
    }
    branch.path = path;
  }
  const walk = new Walk(text);
  walk.value(root);
  return walk.spans;
}

/** `a.b[3].c` → a, b, 3, c. */
export const stepsOf = (path: string): readonly string[] => path.match(/[^.[\]]+/g) ?? [];

class Walk {
  readonly spans = new Map<string, Span>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(branch: Branch | undefined): void {
    this.#space();
    const start = this.#at;
    const opening = this.#text[start];
    if (branch !== undefined && branch.branches.size > 0 && opening === '{') this.#object(branch);
    else if (branch !== undefined && branch.branches.size > 0 && opening === '[') this.#list(branch);
    else this.#skip();
    if (branch?.path !== undefined) this.spans.set(branch.path, { start, end: this.#at });
  }

  #object(branch: Branch): void {
    this.#at += 1;
    for (this.#space(); this.#text[this.#at] === '"'; this.#space()) {
      const start = this.#at;
      this.#skipString();
      const key = JSON.parse(this.#text.slice(start, this.#at)) as string;
      this.#space();
      this.#at += 1;
      this.value(branch.branches.get(key));
      this.#space();
      if (this.#text[this.#at] === ',') this.#at += 1;
    }
    this.#at += 1;
  }

  #list(branch: Branch): void {
    this.#at += 1;
    this.#space();
    for (let index = 0; this.#at < this.#text.length && this.#text[this.#at] !== ']'; index += 1) {
      this.value(branch.branches.get(String(index)));
      this.#space();
      if (this.#text[this.#at] === ',') this.#at += 1;
      this.#space();
    }
    this.#at += 1;
  }

  /** Over any value: brackets are counted, strings are stepped over. */
  #skip(): void {
    let depth = 0;
    do {
      const character = this.#text[this.#at];
      if (character === '"') {
        this.#skipString();
        continue;
      }
      if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth -= 1;
      this.#at += 1;
    } while (this.#at < this.#text.length && (depth > 0 || !this.#endsValue()));
  }

  /** After a number or a word there is a comma, a bracket or a space; after a bracket or string anything may be. */
  #endsValue(): boolean {
    const before = this.#text.charAt(this.#at - 1);
    return /["}\]]/.test(before) || /[\s,\]}]/.test(this.#text.charAt(this.#at));
  }

  #skipString(): void {
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"')
      this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
  }

  #space(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }
}
