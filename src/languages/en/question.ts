/** The pages that answer a question: their titles, and the links that lead to them. */
import { section } from '../section.js';

export const questionEn = section('question', {
  /** Titles. Names come in already formatted, several as a list. */
  together: (names: string): string => `${names} together`,
  togetherTitle: 'Who met whom',
  path: (from: string, to: string): string => `From ${from} to ${to}`,
  attendance: 'Who attended which meeting',
  /** The word above the title, in place of the kind of a thing. */
  kind: 'Question',
  /** Links from one question to another. */
  throughWhom: 'Through whom are they connected?',
  metTogether: 'Did they meet?',
});
