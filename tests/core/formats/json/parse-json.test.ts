import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../src/core/formats/json/parse-json.js';

describe('parseJson', () => {
  it('reads JSON, with or without a byte-order mark', () => {
    expect(parseJson('\uFEFF{"a":[1]}')).toEqual({ value: { a: [1] } });
    expect(parseJson('null')).toEqual({ value: null });
  });

  it.each(['', ' \n', '\uFEFF'])('refuses %j as empty', (text) => {
    expect(parseJson(text)).toEqual({ refusal: 'empty' });
  });

  it('refuses text that is not JSON', () => {
    expect(parseJson('{"a": [1, 2, ]}')).toEqual({ refusal: 'syntax' });
  });

  it('refuses too deep nesting, and does not count brackets in strings', () => {
    expect(parseJson('['.repeat(201) + ']'.repeat(201))).toEqual({ refusal: 'too-deep' });
    expect(parseJson('{"a":'.repeat(300))).toEqual({ refusal: 'too-deep' });
    expect(parseJson('['.repeat(10_000_000))).toEqual({ refusal: 'too-deep' });
    expect(parseJson('['.repeat(200) + ']'.repeat(200))).toHaveProperty('value');
    expect(parseJson(`["${'['.repeat(500)}", "\\"${'{'.repeat(500)}", "\\\\", 1]`)).toHaveProperty('value');
  });
});
