/**
 * Through whom one person is connected with another: the shortest chains, each step with its meetings and sources; then the chains
 * in order of time, by which word could have travelled from the first to the second.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting, Person, Sourced } from '../../core/model/model.js';
import { placesOf } from '../../core/queries/encounters.js';
import { pathsInTime, type PathsInTime, type TimedChain, type TimedStep } from '../../core/queries/paths-in-time.js';
import { keptPaths } from '../../core/queries/kept-answers.js';
import type { ChainStep, Paths } from '../../core/queries/paths.js';
import { scopeOf } from '../../core/queries/scope.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { metEn } from '../../languages/en/met.js';
import { questionEn } from '../../languages/en/question.js';
import { words } from '../../languages/index.js';
import { link, questionLink, refTo, type PageContext } from '../page.js';
import { ANSWER, answer as answerInWords } from '../pieces/answer.js';
import { cite, sourceList } from '../pieces/cite.js';
import { heading } from '../pieces/heading.js';
import { meetingBadges } from '../pieces/meeting-words.js';
import { drawnRows, moreRows } from '../pieces/more-rows.js';
import { isolatedName, nameList, partMark, withParts } from '../pieces/name-list.js';
import { pageTitle } from '../pieces/page-title.js';
import { numberSources } from '../pieces/source-numbers.js';
import { pathsInTimeParts, pathsParts } from '../sentences/chain-sentences.js';
import { dateAndPlaces, nameOf } from '../sentences/names.js';
import { backToPeople, kickerOf, type QuestionContext } from './people-asked.js';

/** @param ids of the two people, as in the address; any text. */
export function pathPage(asked: QuestionContext, [from, to]: readonly [from: string, to: string]): TemplateResult {
  const { atlas, lang } = asked;
  const scope = scopeOf(asked.filter, asked.visible);
  const answer = keptPaths(atlas, from, to, scope);
  const inTime = pathsInTime(atlas, from, to, scope);
  const chains = answer.chains.slice(0, drawnRows(asked, 'chains'));
  const context = { ...asked, sourceNumbers: numberSources(atlas, statementsOf(chains, inTime)) };
  const { people } = answer;
  const { throughWhom } = words(lang, metPageEn);
  const isAnswerable = people.length === 2 && answer.unknown.length === 0;
  return html`
    ${backToPeople(context, people)} ${kickerOf(context, people, throughWhom)}
    ${pageTitle(context, people.length === 0 ? html`${throughWhom}` : nameList(context, people), ANSWER)}
    ${answerInWords(pathsParts(answer, lang))}
    ${isAnswerable ? html`${shortest(context, answer, chains)} ${timed(context, inTime)} ${furtherLinks(context, answer)}` : nothing}
    ${sourceList(context)}
  `;
}

function statementsOf(
  chains: readonly (readonly ChainStep[])[],
  { certain, possible }: PathsInTime,
): readonly Pick<Sourced, 'sources'>[] {
  const first = chains.flat().flatMap(({ from, to, meetings: [meeting] }) => evidenceOf(meeting, [from, to]));
  const timed = [certain, possible].flat().flatMap(({ steps }) => steps);
  return [...first, ...timed.flatMap(({ from, to, meeting }) => evidenceOf(meeting, [from, to]))];
}

/** The attendance of two people at a meeting, and the meeting. */
function evidenceOf(
  meeting: Meeting | undefined,
  people: readonly Person[],
): readonly Partial<Sourced>[] & readonly Pick<Sourced, 'sources'>[] {
  if (meeting === undefined) return [];
  const ids = new Set(people.map(({ id }) => id));
  const entries = meeting.attendance.filter(({ person }) => person !== undefined && ids.has(person));
  return entries.some(({ sources }) => sources.length > 0) ? entries : [meeting];
}

/** Chains through other people. That two people met directly is in the sentence; their meetings are on another page. */
function shortest(
  context: PageContext,
  { chains: all }: Paths,
  chains: readonly (readonly ChainStep[])[],
): TemplateResult | typeof nothing {
  if (chains.length === 0) return nothing;
  const { lang, level } = context;
  return html`${heading(level + 1, words(lang, metPageEn).shortest, { class: 'chapter' })}
    <ol class="chains" data-rows-of="chains">
      ${chains.map(
        (steps) =>
          html`<li>
            ${through(context, steps)}
            <ol class="steps-of-chain">
              ${steps.map((step) => chainStep(context, step))}
            </ol>
          </li>`,
      )}
    </ol>
    ${moreRows(context, 'chains', all.length)}`;
}

/** "Through Bob and Cy", with links; nothing for a chain of one step. */
function through(context: PageContext, steps: readonly { readonly to: Person }[]): TemplateResult | typeof nothing {
  const between = steps.slice(0, -1).map(({ to }) => to);
  if (between.length === 0) return nothing;
  const names = nameList(context, between, (person) =>
    link(context, refTo('person', person.id), isolatedName(context, person), 'title'),
  );
  return html`<p class="through">${withParts(words(context.lang, metPageEn).chainThrough(partMark(0)), [names])}</p>`;
}

function chainStep(context: PageContext, { from, to, meetings }: ChainStep): TemplateResult | typeof nothing {
  const [first] = meetings;
  if (first === undefined) return nothing;
  const all = words(context.lang, metPageEn).allMeetingsOfBoth(meetings.length);
  const both = { question: 'together', people: [from.id, to.id] } as const;
  return html`<li>
    ${stepInWords(context, [from, to], first)}
    ${meetings.length > 1 ? html`<span class="soft">${questionLink(context, both, all)}</span>` : nothing}
  </li>`;
}

/** "Ann met Bob: 19 November 1985 · Geneva", with the date as a link to the meeting. */
function stepInWords(context: PageContext, people: readonly [Person, Person], meeting: Meeting): TemplateResult {
  const { atlas, lang } = context;
  const { step, contact } = words(lang, metEn);
  const what = dateAndPlaces(meeting, placesOf(atlas, meeting), lang);
  const say = meeting.mode === 'in-person' ? step : contact;
  const evidence = evidenceOf(meeting, people);
  return html`${withParts(say(partMark(0), partMark(1), partMark(2), 0), [
    isolatedName(context, people[0]),
    isolatedName(context, people[1]),
    link(context, refTo('meeting', meeting.id), what),
  ])}${meetingBadges(context, meeting)}${cite(context, { sources: [...new Set(evidence.flatMap(({ sources = [] }) => sources))] })}`;
}

/** In order of time from the first to the second: the earliest arrival first. */
function timed(context: PageContext, answer: PathsInTime): TemplateResult {
  const { lang, level } = context;
  const { certain, possible, people } = answer;
  const messages = words(lang, metPageEn);
  const [from, to] = people;
  const parts = pathsInTimeParts(answer, lang);
  return html`${heading(level + 1, messages.inTime, { class: 'chapter' })}
    <p>${parts.lead}</p>
    ${certain.length + possible.length === 0 ? nothing : html`<p class="soft">${messages.inTimeNote}</p>`}
    ${parts.further === '' ? nothing : html`<p class="soft">${parts.further}</p>`}
    ${timedChains(context, messages.certainOrder, certain)} ${timedChains(context, messages.possibleOrder, possible)}
    ${
      from === undefined || to === undefined
        ? nothing
        : html`<p>
            ${questionLink(
              context,
              { question: 'path', people: [to.id, from.id] },
              messages.otherWay(nameOf(to, lang), nameOf(from, lang)),
            )}
          </p>`
    }`;
}

function timedChains(
  context: PageContext,
  title: string,
  chains: readonly TimedChain[],
): TemplateResult | typeof nothing {
  if (chains.length === 0) return nothing;
  return html`${heading(context.level + 2, title, { class: 'subhead' })}
    <ol class="chains">
      ${chains.map(
        ({ steps }) =>
          html`<li>
            ${through(context, steps)}
            <ol class="steps-of-chain">
              ${steps.map((step) => timedStep(context, step))}
            </ol>
          </li>`,
      )}
    </ol>`;
}

const timedStep = (context: PageContext, { from, to, meeting }: TimedStep): TemplateResult =>
  html`<li>${stepInWords(context, [from, to], meeting)}</li>`;

function furtherLinks(context: PageContext, { people }: Paths): TemplateResult {
  const { metTogether } = words(context.lang, questionEn);
  return html`<ul class="further">
    <li>${questionLink(context, { question: 'together', people: people.map(({ id }) => id) }, metTogether)}</li>
  </ul>`;
}
