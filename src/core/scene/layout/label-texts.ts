/** The visible label of each marker under one filter. It is the same at every zoom and is created on first use. */
import type { SceneWords } from '../scene.js';
import type { Group } from './clusters.js';
import type { DrawnPlace, DrawnPlaces } from './drawn-places.js';

export class LabelTexts {
  readonly #places: DrawnPlaces;
  readonly #words: SceneWords;
  readonly #cache = new WeakMap<Group, string>();

  constructor(places: DrawnPlaces, words: SceneWords) {
    this.#places = places;
    this.#words = words;
  }

  of(group: Group): string {
    const cached = this.#cache.get(group);
    if (cached !== undefined) return cached;
    const { place } = this.#places.list[group.largest] as DrawnPlace;
    const text = group.size === 1 ? this.#words.placeName(place) : this.#words.clusterLabel(place, group.size - 1);
    this.#cache.set(group, text);
    return text;
  }
}
