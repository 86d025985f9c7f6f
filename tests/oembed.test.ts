/** oEmbed: the response that a build writes for an address, and the link by which editors find it. */
import { describe, expect, it } from 'vitest';
import { discoverable, oEmbed } from '../tools/oembed.mjs';

describe('oEmbed', () => {
  it('is a rich response with a frame that shows the atlas of that site', () => {
    const response = oEmbed('https://news.example/talks', 'Talks & "more"') as Record<string, unknown>;
    expect(response).toMatchObject({ version: '1.0', type: 'rich', provider_url: 'https://news.example/talks/' });
    for (const required of ['html', 'width', 'height']) expect(response[required]).toBeTruthy();
    expect(response['html']).toContain('<iframe src="https://news.example/talks/embed.html"');
    expect(response['html']).toContain('title="Talks &amp; &quot;more&quot;"');
  });

  it('is linked from the head of the page', () => {
    const page = discoverable('<head><title>x</title></head><body></body>', 'https://news.example/talks/?utm=1#x', 'T');
    expect(page).toMatch(
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/news\.example\/talks\/oembed\.json" title="T" \/>\n {2}<\/head>/,
    );
  });

  it.each(['news.example', '', 'javascript:alert(1)', 'file:///tmp/'])('refuses %j', (url) => {
    expect(() => oEmbed(url, 'T')).toThrow(RangeError);
  });
});
