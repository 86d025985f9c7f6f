/** A map from key to a list of values in insertion order. It skips a value equal to the one added last under that key. */
export class MultiMap<Value, Key = string> {
  readonly lists = new Map<Key, Value[]>();

  add(key: Key, value: Value): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [value]);
    else if (list.at(-1) !== value) list.push(value);
  }
}
