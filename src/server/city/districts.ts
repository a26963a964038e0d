import * as v from 'valibot';
import { District } from '../../domain/district.ts';
import { type Problem, problemsOf } from '../../domain/problem.ts';
import type { Language } from '../../domain/text.ts';
import type { Reading } from './city.ts';
import { readJson, show, valueAt } from './json.ts';
import { checkPolygon } from './polygon.ts';
import { sayReason } from './reason.ts';

export const DISTRICT_FILE = 'districts.geojson';

interface Feature {
  properties?: { id?: unknown; name?: unknown } | null;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
}

/** Reads the districts' outlines (GeoJSON, RFC 7946). A name that is a plain text is one in `language`. */
export function readDistricts(text: string, language: Language): Reading<District> {
  const json = readJson(DISTRICT_FILE, text);
  if ('problem' in json) return { records: [], ids: null, problems: [json.problem] };
  const { type, features } = (json.value ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    const what = 'is not a FeatureCollection; save the layer as GeoJSON';
    return { records: [], ids: null, problems: [{ file: DISTRICT_FILE, line: null, text: what }] };
  }
  const ids = new Set<string>();
  const readings = features.map((feature: Feature | null, index) => {
    const read = readFeature(feature ?? {}, language);
    const doubles = read.id !== '' && ids.has(read.id) ? ['is there twice; give one another id, or make them one'] : [];
    if (read.id !== '') ids.add(read.id);
    const place = read.id === '' ? `feature ${index + 1}` : `district "${read.id}"`;
    const texts = [...doubles, ...read.texts].map((text) => `${place}: ${text}`);
    return { record: read.record, problems: texts.map((text) => ({ file: DISTRICT_FILE, line: null, text })) };
  });
  return {
    records: readings.flatMap(({ record }) => (record ? [record] : [])),
    ids,
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function readFeature(feature: Feature, language: Language): { id: string; record: District | null; texts: string[] } {
  const { id: given, name } = feature.properties ?? {};
  const id = show(given).trim().normalize('NFC');
  const { outline, texts } = readOutline(feature.geometry);
  const names = typeof name === 'string' ? { [language]: name } : name;
  const district = { id, name: names, outline };
  const read = v.safeParse(District, district);
  const particulars = read.success ? [] : problemsOf(read.issues).filter(({ field }) => !field.startsWith('outline'));
  const all = [...particulars.map((problem) => say(problem, district)), ...checkName(names), ...texts];
  return { id, record: read.success && all.length === 0 ? read.output : null, texts: all };
}

const say = ({ field, reason }: Problem, district: unknown) =>
  sayReason(`properties.${field}`, show(valueAt(district, field)), reason);

const checkName = (name: unknown) =>
  typeof name === 'object' && name !== null && !Object.values(name).some((text) => show(text).trim() !== '')
    ? ['properties.name is empty; fill it in']
    : [];

function readOutline(geometry: Feature['geometry']): { outline: unknown; texts: string[] } {
  const { type, coordinates } = geometry ?? {};
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const what = typeof type === 'string' ? `is a ${type}` : 'has no shape';
    return { outline: [], texts: [`${what}; draw it as a Polygon or a MultiPolygon`] };
  }
  const outline = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(outline) || outline.length === 0) return { outline, texts: ['has no shape; draw it'] };
  return { outline, texts: [...new Set(outline.flatMap(checkPolygon))] };
}

/** The same, written: a district a line. */
export function writeDistricts(districts: District[]): string {
  const features = districts.map(({ id, name, outline }) => {
    const [only] = outline;
    const geometry =
      outline.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: outline };
    return JSON.stringify({ type: 'Feature', properties: { id, name }, geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
