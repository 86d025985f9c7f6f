/** Words for values of the model: they stand at the top of a table of messages. */
import type { Certainty, ClaimField, Mode, Role, Status } from '../../core/model/model.js';
import { section } from '../section.js';

const status: Record<Status, string> = {
  held: 'held',
  planned: 'planned',
  cancelled: 'cancelled',
  reported: 'reported',
};

const mode: Record<Mode, string> = {
  'in-person': 'in person',
  phone: 'phone call',
  video: 'video call',
  letter: 'letter',
};

const role: Record<Role, string> = {
  head: 'head',
  principal: 'principal',
  host: 'host',
  delegate: 'delegate',
  aide: 'aide',
  envoy: 'envoy',
  interpreter: 'interpreter',
};

const certainty: Record<Certainty, string> = {
  confirmed: 'confirmed',
  reported: 'reported',
  disputed: 'disputed',
  inferred: 'inferred',
};

const claimField: Record<ClaimField, string> = {
  when: 'When it took place',
  duration: 'How long it lasted',
  status: 'Whether it took place',
  place: 'Where it took place',
  attendance: 'Who was there',
  topics: 'What was discussed',
  number: 'Which session it was',
  mode: 'How they met',
  title: 'What it is called',
  series: 'Which talks it belongs to',
  other: 'Other points',
};

export const modelEn = section(undefined, {
  status,
  mode,
  role,
  certainty,
  claimField,
  accountsDiffer: 'accounts differ',
  /** Badge of a meeting that is later than the last day the data covers; `day` is that day in words. */
  later: (day: string): string => `after ${day}`,
  bothSides: 'Both sides',
  sideUnknown: 'Side not known',
  notOnMap: 'Not on the map',
});
