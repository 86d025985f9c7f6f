/** Markup as plain text. */
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/core/formats/plain-text.js';

describe('markup as plain text', () => {
  it.each([
    ['<b>a</b> &amp; b', 'a & b'],
    ['a<br>b</p><p>c', 'a\nb\nc'],
    ['&#8217;&#x2019;&nbsp;&unknown;', '’’ &unknown;'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['&lt;script&gt;', '<script>'],
    ['&#0;&#1114112;', '&#0;&#1114112;'],
  ])('%s', (markup, text) => {
    expect(plainTextOf(markup)).toBe(text);
  });
});
