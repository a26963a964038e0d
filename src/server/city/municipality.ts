import * as v from 'valibot';
import { Municipality } from '../../domain/municipality.ts';
import { type Problem, problemsOf } from '../../domain/problem.ts';
import type { CityProblem } from './city.ts';
import { readJson, show, valueAt } from './json.ts';
import { sayReason } from './reason.ts';

export const MUNICIPALITY_FILE = 'city.json';

/** Reads the city itself: its id, names, languages, time zone and country. */
export function readMunicipality(text: string): { record: Municipality | null; problems: CityProblem[] } {
  const json = readJson(MUNICIPALITY_FILE, text);
  if ('problem' in json) return { record: null, problems: [json.problem] };
  const read = v.safeParse(Municipality, json.value);
  const texts = read.success ? checkNames(read.output) : problemsOf(read.issues).map((one) => say(one, json.value));
  const problems = texts.map((text) => ({ file: MUNICIPALITY_FILE, line: null, text }));
  return { record: read.success ? read.output : null, problems };
}

function say({ field, reason }: Problem, value: unknown): string {
  if (field === '')
    return 'is not an object; write { "id": …, "names": …, "languages": …, "timeZone": …, "country": … }';
  const found = valueAt(value, field);
  // A wrong value of these is told by their own sentence; any other unknown thing is a key nobody asks for.
  if (reason === 'unknown' && field !== 'timeZone' && field !== 'lock')
    return `"${field}" is not known here; take it out`;
  return sayReason(field, Array.isArray(found) && found.length === 0 ? '' : show(found), reason);
}

const checkNames = ({ names }: Municipality) =>
  Object.values(names).some((name) => name.trim() !== '')
    ? []
    : ['names is empty; write the name in at least one language, as in { "nl": "Gent" }'];

export const writeMunicipality = (municipality: Municipality) => `${JSON.stringify(municipality, null, 2)}\n`;
