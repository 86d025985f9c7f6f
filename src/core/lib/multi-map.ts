/** Things under the keys they have, in the order they come: each once under a key, if those that are the same come together. */
export class MultiMap<Thing> {
  readonly lists = new Map<string, Thing[]>();

  add(key: string, thing: Thing): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [thing]);
    else if (list.at(-1) !== thing) list.push(thing);
  }
}
