/** Every atlas of geo/ is read without a complaint, and the first one comes out as what its README says it holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import type { LanguageMap } from '../../../../src/core/model/model.js';
import { runSync } from '../../../../src/core/lib/steps.js';
import { mayHoldRareEdtf } from '../../../../src/core/time/rare-edtf.js';
import { readNative } from '../reading.js';

const folder = new URL('../../../../geo/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

describe('the atlases of geo/', () => {
  it('are there', () => {
    expect(files).toContain('us-dprk-2018.geojson');
  });

  it.each(files)('%s is read without an issue', (name) => {
    expect(readNative(textOf(name)).issues).toEqual([]);
  });

  it.each(files)('%s loses nothing on the way', (name) => {
    const file = JSON.parse(textOf(name)) as { features: unknown[]; parley: Record<string, unknown[]> };
    const { value } = readNative(textOf(name));
    expect(value.places.length).toBe(file.features.length);
    for (const list of ['sides', 'people', 'series', 'topics', 'meetings', 'sources'] as const) {
      expect(value[list].length, list).toBe(file.parley[list]?.length);
    }
  });
});

describe('the first atlas', () => {
  const atlas = buildAtlas(readNative(textOf('us-dprk-2018.geojson')).value);
  const ids = (things: readonly { readonly id: string }[] | undefined): readonly string[] =>
    (things ?? []).map(({ id }) => id);
  const meetingsAt = (place: string): readonly string[] => ids(atlas.meetingsByPlace.get(place));
  const linksAt = (place: string): readonly string[] => ids(atlas.remoteMeetingsByPlace.get(place));

  it('has so many of everything', () => {
    const { places, sides, people, series, topics, meetings, sources } = atlas;
    expect({
      places: places.length,
      sides: sides.length,
      people: people.length,
      series: series.length,
      topics: topics.length,
      meetings: meetings.length,
      sources: sources.length,
    }).toEqual({ places: 5, sides: 4, people: 23, series: 3, topics: 11, meetings: 16, sources: 63 });
  });

  it('has six sessions at Panmunjeom, one record of the logistics talks and the visit in three meetings', () => {
    expect(meetingsAt('panmunjeom')).toEqual([1, 2, 3, 4, 5, 6].map((number) => `panmunjeom-${number}`));
    expect(ids(atlas.meetingsBySeries.get('panmunjeom-working-talks'))).toEqual(meetingsAt('panmunjeom'));
    expect(ids(atlas.meetingsBySeries.get('singapore-logistics'))).toEqual(['singapore-logistics']);
    expect(ids(atlas.meetingsBySeries.get('kim-yong-chol-visit'))).toEqual([
      'kim-yong-chol-dinner',
      'kim-yong-chol-new-york',
      'kim-yong-chol-white-house',
    ]);
  });

  it('puts meetings where people met', () => {
    expect(meetingsAt('singapore')).toEqual(['singapore-logistics', 'singapore-11-june', 'singapore-summit']);
    expect(meetingsAt('new-york')).toEqual(['kim-yong-chol-dinner', 'kim-yong-chol-new-york']);
    expect(meetingsAt('washington')).toEqual(['kim-yong-chol-white-house']);
    expect(meetingsAt('seoul')).toEqual(['kang-sung-kim-1-june']);
  });

  it('links the capitals of the people who telephoned, and makes no person present there', () => {
    expect(linksAt('seoul')).toEqual([
      'kang-pompeo-call-1-june',
      'kang-balakrishnan-call-4-june',
      'kang-pompeo-call-4-june',
    ]);
    expect(linksAt('washington')).toEqual(['kang-pompeo-call-1-june', 'kang-pompeo-call-4-june']);
    expect(linksAt('singapore')).toEqual(['kang-balakrishnan-call-4-june']);
  });

  it('names everything in English and in Korean', () => {
    const languages = (text: LanguageMap | undefined): string =>
      typeof text === 'object' ? Object.keys(text).sort().join() : '';
    const texts: [where: string, text: LanguageMap | undefined][] = [
      ['title', atlas.title],
      ['description', atlas.description],
      ...atlas.places.flatMap(({ id, name, kind, note, parts }): typeof texts => [
        [id, name],
        [id, kind],
        [id, note],
        ...parts.flatMap((part): typeof texts => [
          [part.id, part.name],
          [part.id, part.note],
        ]),
      ]),
      ...atlas.sides.flatMap(({ id, name, abbreviation }): typeof texts => [
        [id, name],
        [id, abbreviation],
      ]),
      ...atlas.people.flatMap(({ id, name, offices }): typeof texts => [
        [id, name],
        ...offices.map(({ title }): (typeof texts)[number] => [id, title]),
      ]),
      ...atlas.series.flatMap(({ id, title, note }): typeof texts => [
        [id, title],
        [id, note],
      ]),
      ...atlas.topics.flatMap(({ id, name, positions }): typeof texts => [
        [id, name],
        ...positions.flatMap(({ text, attribution }): typeof texts => [
          [id, text],
          [id, attribution],
        ]),
      ]),
      ...atlas.meetings.flatMap(({ id, title, claims, attendance }): typeof texts => [
        [id, title],
        ...claims.map(({ text }): (typeof texts)[number] => [id, text]),
        ...attendance.flatMap(({ person, text }): typeof texts => (person === undefined ? [[id, text]] : [])),
      ]),
    ];
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(([, text]) => languages(text) !== 'en,ko')).toEqual([]);
  });

  it('gives a source for every place, person, office, topic, position, meeting, attendance and claim', () => {
    const { places, people, series, topics, meetings } = atlas;
    const sourced: { readonly sources: readonly string[] }[] = [
      ...[...places, ...people, ...series, ...topics, ...meetings],
      ...places.flatMap(({ parts }) => parts),
      ...people.flatMap(({ offices }) => offices),
      ...topics.flatMap(({ positions }) => positions),
      ...meetings.flatMap(({ attendance }) => attendance),
      ...meetings.flatMap(({ claims }) => claims),
    ];
    expect(sourced.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const used = new Set(sourced.flatMap(({ sources }) => sources));
    expect(ids(atlas.sources).filter((id) => !used.has(id))).toEqual([]);
  });

  it('refers only to buildings its places have', () => {
    const parts = new Map(atlas.places.map(({ id, parts: all }) => [id, new Set(ids(all))]));
    const unknown = atlas.meetings.flatMap(({ id, places }) =>
      places.filter(({ place, part }) => part !== undefined && !parts.get(place)?.has(part)).map(() => id),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the first atlas', () => {
  it('needs no parser of rare dates', () => {
    expect(runSync(mayHoldRareEdtf(textOf('us-dprk-2018.geojson')))).toBe(false);
  });
});
