/** Texts of own columns and properties. */
import type { PropertyValue } from './model.js';

/** @returns a value as one text: the items of a list with semicolons between them, an object as JSON. */
export function propertyText(value: PropertyValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly PropertyValue[]).map(propertyText).join('; ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
