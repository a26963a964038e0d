import * as v from 'valibot';
import { Municipality } from '../../domain/municipality.ts';
import { type Problem, problemsOf } from '../../domain/problem.ts';
import type { Localized } from '../../domain/text.ts';
import { regionsOf } from '../calendar/holidays.ts';
import type { CityProblem } from './city.ts';
import { readJson, show, valueAt } from './json.ts';
import { sayInstead } from './nearest.ts';
import { sayReason } from './reason.ts';

export const MUNICIPALITY_FILE = 'city.json';

// Days off are reckoned by the server from the rest.
const CityFile = v.omit(Municipality, ['daysOff']);

/** Reads the city itself: its id, names, languages, time zone, country and region, and its own days off. */
export function readMunicipality(text: string): { record: Municipality | null; problems: CityProblem[] } {
  const json = readJson(MUNICIPALITY_FILE, text);
  if ('problem' in json) return { record: null, problems: [json.problem] };
  const read = v.safeParse(CityFile, json.value);
  const texts = read.success ? checkAll(read.output) : problemsOf(read.issues).map((one) => say(one, json.value));
  const problems = texts.map((text) => ({ file: MUNICIPALITY_FILE, line: null, text }));
  return { record: read.success ? read.output : null, problems };
}

function say({ field, reason }: Problem, value: unknown): string {
  if (field === '')
    return 'is not an object; write { "id": …, "names": …, "languages": …, "timeZone": …, "country": … }';
  const found = valueAt(value, field);
  if (/^ownDaysOff\.\d+\.date$/.test(field) && reason === 'malformed')
    return `${field} "${show(found)}" is not a day; write one as in 2026-12-24, or 12-24 for that day of every year`;
  // A wrong value of these is told by their own sentence; any other unknown thing is a key nobody asks for.
  if (reason === 'unknown' && field !== 'timeZone' && field !== 'lock')
    return `"${field}" is not known here; take it out`;
  return sayReason(field, Array.isArray(found) && found.length === 0 ? '' : show(found), reason);
}

const checkAll = (municipality: Municipality) => [
  ...checkName('names', municipality.names, 'Gent'),
  ...checkRegion(municipality),
  ...(municipality.ownDaysOff ?? []).flatMap(({ name }, index) =>
    checkName(`ownDaysOff.${index}.name`, name, 'Gentse Feesten'),
  ),
];

const checkName = (field: string, name: Localized, example: string) =>
  Object.values(name).some((text) => text.trim() !== '')
    ? []
    : [`${field} is empty; write the name in at least one language, as in { "nl": "${example}" }`];

function checkRegion({ country, region }: Municipality): string[] {
  const regions = regionsOf(country);
  if (region === undefined || regions.includes(region)) return [];
  const instead = regions.length > 0 ? `${sayInstead(region, regions)}, or take it out` : 'take it out';
  return [`region "${region}" has no public holidays of its own in ${country}; ${instead}`];
}

export const writeMunicipality = (municipality: Municipality) => `${JSON.stringify(municipality, null, 2)}\n`;
