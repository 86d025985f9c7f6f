/** From text to a JSON value, or an Issue that says where it stopped being JSON. */
import type { IssueLog } from './issue-log.js';

/** @returns undefined (with an Issue) if the text is no JSON; `null` is a value like any other. */
export function parseJson(text: string, log: IssueLog): unknown {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === '') {
    log.add({ code: 'empty', path: '' });
    return undefined;
  }
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    const at = positionOf(error, body);
    log.add({
      code: 'not-json',
      path: at === undefined ? '' : `line ${lineOf(body, at)}`,
      ...(at === undefined ? {} : { row: lineOf(body, at) }),
      found: body.slice(Math.max(0, (at ?? 0) - 20), (at ?? 0) + 40).trim(),
    });
    return undefined;
  }
}

/** V8 and JavaScriptCore tell a position, SpiderMonkey line and column; without either the beginning is shown. */
function positionOf(error: unknown, text: string): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Math.min(text.length, Number(position));
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place === null) return /end of|Unterminated/i.test(message) ? text.length : undefined;
  const before = text.split('\n', Number(place[1]) - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(text.length, before + Number(place[2]) - 1);
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}
