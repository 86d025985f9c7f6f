/** Through whom two people are connected, as sentences: one for the answer, one for each step of a chain. */
import type { Meeting, Person } from '../../core/model/model.js';
import { placesOf } from '../../core/queries/encounters.js';
import {
  MAX_MEETINGS_IN_CHAIN,
  type PathsInTime,
  type TimedChain,
  type TimedStep,
} from '../../core/queries/paths-in-time.js';
import type { ChainStep, Paths } from '../../core/queries/paths.js';
import { metEn } from '../../languages/en/met.js';
import { questionEn } from '../../languages/en/question.js';
import { words } from '../../languages/index.js';
import type { Shown } from '../page.js';
import {
  dateAndPlaces,
  dateOf,
  inOneText,
  joinSentences,
  leftOutSentence,
  nameOf,
  namesOf,
  type Answer,
} from './names.js';
import { unknownSentence } from './together-sentences.js';

/** @returns the answer: whether and through how many people they are connected, and how many shortest chains there are. */
export const pathsSentence = (answer: Paths, lang: string): string => inOneText(pathsParts(answer, lang));

/** As `pathsSentence`, with the answer apart from what it leaves out. */
export function pathsParts({ people, unknown, chains, total, leftOut }: Paths, lang: string): Answer {
  const messages = words(lang, metEn);
  const unknownIds = unknownSentence(unknown, lang);
  if (unknownIds !== '') return { lead: unknownIds, further: '' };
  if (people.length < 2) return { lead: messages.needsTwo, further: '' };
  const names = namesOf(people, lang);
  const [first] = chains;
  const [step] = first ?? [];
  if (first === undefined || step === undefined)
    return { lead: messages.notConnected(names), further: leftOutSentence(leftOut, lang) };
  const lead =
    first.length === 1
      ? messages.directly(names, step.meetings.length)
      : joinSentences([messages.connected(names, first.length - 1), messages.chains(chains.length, total)]);
  return { lead, further: leftOutSentence(leftOut, lang) };
}

/** @returns "Ann met Cy: 4 June 2018 · Geneva, and in 2 more meetings." */
export function stepSentence({ atlas, lang }: Shown, { from, to, meetings }: ChainStep): string {
  const [first] = meetings;
  return first === undefined ? '' : stepText({ atlas, lang }, [from, to], first, meetings.length - 1);
}

/** As `stepSentence`, for a step of a chain in time. */
export const timedStepSentence = (shown: Shown, { from, to, meeting }: TimedStep): string =>
  stepText(shown, [from, to], meeting, 0);

function stepText(
  { atlas, lang }: Shown,
  [from, to]: readonly [Person, Person],
  meeting: Meeting,
  more: number,
): string {
  const { step, contact } = words(lang, metEn);
  const what = dateAndPlaces(meeting, placesOf(atlas, meeting), lang);
  return (meeting.mode === 'in-person' ? step : contact)(nameOf(from, lang), nameOf(to, lang), what, more);
}

/** @returns the answer about chains in order of time: the earliest certain one, else the earliest possible one. */
export const pathsInTimeSentence = (answer: PathsInTime, lang: string): string =>
  inOneText(pathsInTimeParts(answer, lang));

/** As `pathsInTimeSentence`, with the answer apart from what it leaves out. */
export function pathsInTimeParts(answer: PathsInTime, lang: string): Answer {
  const messages = words(lang, metEn);
  const { people, unknown, certain, possible, isComplete, leftOut } = answer;
  const unknownIds = unknownSentence(unknown, lang);
  if (unknownIds !== '') return { lead: unknownIds, further: '' };
  const [from, to] = people;
  if (from === undefined || to === undefined) return { lead: messages.needsTwo, further: '' };
  const inWords = (chain: TimedChain, say: typeof messages.inTime): string => {
    const last = chain.steps.at(-1)?.meeting;
    return say(nameOf(from, lang), nameOf(to, lang), chain.steps.length, last === undefined ? '' : dateOf(last, lang));
  };
  const [sure, perhaps] = [certain[0], possible[0]];
  return {
    lead: joinSentences([
      sure === undefined ? '' : inWords(sure, messages.inTime),
      perhaps === undefined ? '' : inWords(perhaps, messages.perhapsInTime),
      sure === undefined && perhaps === undefined ? messages.notInTime(nameOf(from, lang), nameOf(to, lang)) : '',
    ]),
    further: joinSentences([
      isComplete ? '' : messages.longerChains(MAX_MEETINGS_IN_CHAIN),
      leftOutSentence(leftOut, lang),
    ]),
  };
}

/** @returns through whom two people who never met are connected, by the first of the shortest chains. */
export function connectionSentence({ chains, total }: Paths, lang: string): string {
  const { connectedThrough, unconnected } = words(lang, questionEn);
  const [chain] = chains;
  return chain === undefined
    ? unconnected
    : connectedThrough(
        namesOf(
          chain.slice(1).map(({ from }) => from),
          lang,
        ),
        total,
      );
}
