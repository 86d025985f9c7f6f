/** Names that words had in version 0.1.0: tables written for it stay valid. */
import type { PartialMessages } from './messages.js';

const FORMER_NAMES = [
  { group: 'atlas', former: 'lacking', present: 'partsMissing' },
  { group: 'details', former: 'nobodyNamed', present: 'noParticipants' },
  { group: 'help', former: 'does', present: 'action' },
  { group: 'help', former: 'doesColumn', present: 'actionColumn' },
  { group: 'issues', former: 'says', present: 'message' },
] as const;

type Table = Readonly<Record<string, unknown>>;

/** @returns the table with each former name replaced by the present one, where it has not the present one as well. */
export function withPresentNames(messages: PartialMessages): PartialMessages {
  const table: Record<string, unknown> = { ...messages };
  for (const { group, former, present } of FORMER_NAMES) {
    const words = table[group] as Table | undefined;
    if (words?.[former] !== undefined) table[group] = { [present]: words[former], ...words };
  }
  return table;
}
