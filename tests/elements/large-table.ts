/** A table of many people at many meetings, as a file. */
import { seeded } from '../keyboard/world-atlas.js';

const SIDES = 7;

/** @returns CSV: each meeting has a few people, and each person belongs to one of seven sides. */
export function largeTable(people: number, meetings: number): string {
  const random = seeded(3);
  const rows = Array.from({ length: meetings }, (_, at) => {
    const there = new Set(Array.from({ length: 4 }, () => Math.floor(random() * people)));
    const names = [...there].map((one) => `Person ${one} (Side ${one % SIDES}, delegate)`);
    const day = new Date(Date.UTC(2001, 0, 1 + at)).toISOString().slice(0, 10);
    return `m${at},Meeting ${at},${day},Geneva,46.2,6.1,"${names.join('; ')}"`;
  });
  return ['id,title,start,place,lat,lon,people', ...rows].join('\n');
}
