/**
 * @returns the object without keys whose value is undefined: with `exactOptionalPropertyTypes` an absent key and an undefined
 *   value are different.
 */
export function definedOnly<T extends object>(object: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  const kept: Partial<T> = {};
  for (const key of Object.keys(object) as (keyof T)[]) if (object[key] !== undefined) kept[key] = object[key];
  return kept as T;
}
