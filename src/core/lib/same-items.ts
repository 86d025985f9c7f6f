/** @returns whether two lists have the same items (`Object.is`) in the same order. */
export const haveSameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => Object.is(item, other[index]));
