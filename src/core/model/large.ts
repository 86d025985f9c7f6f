import type { Atlas } from './model.js';

/** With more meetings, the indexes of filter and attendance are built in steps before something needs them. */
const LARGE = 10_000;

export const isLarge = ({ meetings }: Pick<Atlas, 'meetings'>): boolean => meetings.length > LARGE;
