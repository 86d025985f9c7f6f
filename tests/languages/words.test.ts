/** The words a language gets: its own, word by word, and English for the others. */
import { describe, expect, it, vi } from 'vitest';
import { atlasEn } from '../../src/languages/en/atlas.js';
import { columnsEn } from '../../src/languages/en/columns.js';
import { compassEn } from '../../src/languages/en/compass.js';
import { downloadEn } from '../../src/languages/en/download.js';
import { helpEn } from '../../src/languages/en/help.js';
import { issuesEn } from '../../src/languages/en/issues.js';
import { meetingEn } from '../../src/languages/en/meeting.js';
import { modelEn } from '../../src/languages/en/model.js';
import { personEn } from '../../src/languages/en/person.js';
import {
  formatWhen,
  loadMessages,
  onRegistered,
  registerMessages,
  resolveLang,
  words,
  type PartialMessages,
} from '../../src/languages/index.js';
import { LANGUAGE_TAGS } from '../../src/languages/tags.js';
import { messages as ko } from '../../src/languages/ko/messages.js';

const undated = (lang: string): string => formatWhen(undefined, lang, { style: 'long' });

describe('words', () => {
  it('are English until those of another language are loaded, which happens once', async () => {
    vi.resetModules(); // another test file may have loaded Korean
    const fresh = await import('../../src/languages/index.js');
    expect(fresh.words('ko', atlasEn)).toBe(atlasEn.english);
    expect(fresh.resolveLang('ko')).toBe('en');
    const loading = fresh.loadMessages('ko-KR');
    expect(loading).toBeInstanceOf(Promise);
    await loading;
    expect(fresh.loadMessages('ko')).toBeUndefined();
    for (const tag of ['en', 'en-US', '***', '', undefined]) expect(fresh.loadMessages(tag)).toBeUndefined();
    await fresh.loadMessages('fr');
    expect(fresh.loadMessages('fr'), 'an unknown language is looked for once').toBeUndefined();
    expect(fresh.words('ko', atlasEn).label).toMatch(/[가-힣]/);
    expect(fresh.formatWhen(undefined, 'ko', { style: 'long' })).toBe('날짜 미상');
  });

  it('belong to a tag, to the language of its region, or are English', async () => {
    await loadMessages('ko');
    expect(words('ko-KR', modelEn).bothSides).toBe('양측');
    for (const tag of ['EN-us', 'fr', 'not a tag', '']) expect(words(tag, modelEn)).toBe(modelEn.english);
  });

  it('are merged once for each language and section', () => {
    expect(words('ko', atlasEn)).toBe(words('ko', atlasEn));
  });

  it('are listed by tag for help and documents', async () => {
    for (const tag of LANGUAGE_TAGS) {
      await loadMessages(tag);
      expect(resolveLang(tag)).toBe(tag);
    }
  });
});

describe('a language of three words', () => {
  registerMessages('tlh', {
    atlas: { kicker: 'qep pu’jIn' },
    download: { formats: { csv: 'tetlh' } },
    time: { unknown: 'jaj Sovbe’lu’' },
  });

  it('has those, and English for every other word, at any depth', () => {
    expect(words('tlh', atlasEn)).toEqual({ ...atlasEn.english, kicker: 'qep pu’jIn' });
    expect(words('tlh', downloadEn).formats).toEqual({ ...downloadEn.english.formats, csv: 'tetlh' });
    expect(words('tlh', columnsEn)).toBe(columnsEn.english);
    expect(undated('tlh-KR')).toBe('jaj Sovbe’lu’');
    expect(resolveLang('tlh')).toBe('tlh');
  });

  it('can get more of them later', () => {
    registerMessages('tlh', { atlas: { retry: 'nIDqa’' } });
    expect(words('tlh', atlasEn)).toMatchObject({
      kicker: 'qep pu’jIn',
      retry: 'nIDqa’',
      empty: 'This atlas has no meetings yet.',
    });
  });
});

describe('registerMessages', () => {
  it('lets the words of a region win over those of its language', () => {
    registerMessages('de', { bothSides: 'Beide Seiten', sideUnknown: 'Seite unbekannt' });
    registerMessages('de-ch', { bothSides: 'Beidi Syte' });
    expect(words('de-AT', modelEn).bothSides).toBe('Beide Seiten');
    expect(words('de-CH', modelEn)).toMatchObject({ bothSides: 'Beidi Syte', sideUnknown: 'Seite unbekannt' });
    expect(resolveLang('de-AT')).toBe('de-AT');
  });

  it('replaces single words of a language that comes with Parley', async () => {
    registerMessages('ko', { atlas: { kicker: '우리 회담' } });
    await loadMessages('ko');
    expect(words('ko', atlasEn)).toMatchObject({ label: ko.atlas.label, kicker: '우리 회담' });
  });

  it('fills a section that several pages share', () => {
    registerMessages('eo', { details: { topics: 'Temoj', met: 'Renkontis' } });
    expect(words('eo', meetingEn).topics).toBe('Temoj');
    expect(words('eo', personEn)).toEqual({ ...personEn.english, met: 'Renkontis' });
  });

  it('takes a word only as the kind of message that English has', () => {
    const wrong = {
      atlas: { kicker: 7, failed: 'no function', summary: null },
      compass16: ['nord'],
      issues: 'none',
    } as unknown as PartialMessages;
    registerMessages('io', wrong);
    expect(words('io', atlasEn)).toEqual(atlasEn.english);
    expect(words('io', compassEn)).toEqual(compassEn.english);
    expect(words('io', issuesEn)).toBe(issuesEn.english);
  });

  it('knows the names that words had in version 0.1.0', () => {
    registerMessages('ia', {
      help: { does: { pan: 'Mover le carta' }, doesColumn: 'Action' },
      issues: { says: { empty: () => 'Le file es vacue.' } },
    } as PartialMessages);
    expect(words('ia', helpEn).action.pan).toBe('Mover le carta');
    expect(words('ia', helpEn).actionColumn).toBe('Action');
    expect(words('ia', issuesEn).message.empty({ severity: 'error', code: 'empty', path: '' })).toBe(
      'Le file es vacue.',
    );
  });

  it('refuses what is no tag or no table', () => {
    expect(() => registerMessages('no tag', {})).toThrow(RangeError);
    expect(() => registerMessages('de', null as unknown as PartialMessages)).toThrow('expected a table of messages');
  });

  it('tells those who listen, until they stop', () => {
    let told = 0;
    const stop = onRegistered(() => (told += 1));
    registerMessages('vo', {});
    stop();
    registerMessages('vo', {});
    expect(told).toBe(1);
  });
});

describe('resolveLang', () => {
  it('keeps the region of a language that has words, and is English for others', () => {
    expect(resolveLang('ko-kr')).toBe('ko-KR');
    expect(resolveLang('en-US')).toBe('en-US');
    expect(resolveLang('fr-CA')).toBe('en');
    for (const nothing of ['', null, undefined, '***']) expect(resolveLang(nothing)).toBe('en');
  });
});
