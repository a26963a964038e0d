import type { City, CityProblem, Reading } from './city.ts';
import { departmentSheet } from './departments.ts';
import { DISTRICT_FILE, readDistricts } from './districts.ts';
import { isThere, readText } from './file.ts';
import { MUNICIPALITY_FILE, readMunicipality } from './municipality.ts';
import { peopleSheet } from './people.ts';
import { replySheet } from './replies.ts';
import { ruleSheet } from './rules.ts';
import { serviceSheet } from './services.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** The city that the files of this folder describe, or everything that is wrong with them. */
export async function readCity(folder: string): Promise<{ city: City } | { problems: CityProblem[] }> {
  const municipality = await readWith(folder, MUNICIPALITY_FILE, readMunicipality, { record: null });
  const language = municipality.record?.languages[0] ?? 'en';
  const districts = await readWith(folder, DISTRICT_FILE, (text) => readDistricts(text, language), UNREAD);
  const departments = await readFrom(folder, departmentSheet);
  const services = await readFrom(folder, serviceSheet(departments.ids));
  const named = { services: services.ids, districts: districts.ids, departments: departments.ids };
  const rules = await readFrom(folder, ruleSheet(named));
  const people = await readFrom(folder, peopleSheet(named, language));
  const sheet = replySheet(named);
  const replies = (await isThere(folder, sheet.file)) ? await readFrom(folder, sheet) : null;

  const files = [municipality, districts, departments, services, rules, people, ...(replies ? [replies] : [])];
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0 || municipality.record === null) return { problems };
  const city: City = {
    municipality: municipality.record,
    districts: districts.records,
    departments: departments.records,
    services: services.records,
    rules: rules.records,
    people: people.records,
    ...(replies ? { replies: replies.records } : {}),
  };
  return { city };
}

const UNREAD = { records: [], ids: null };

const readFrom = <T>(folder: string, sheet: Sheet<T>): Promise<Reading<T>> =>
  readWith(folder, sheet.file, (text) => readSheet(sheet, text), UNREAD);

async function readWith<T extends { problems: CityProblem[] }>(
  folder: string,
  file: string,
  read: (text: string) => T,
  unread: Omit<T, 'problems'>,
): Promise<T> {
  const found = await readText(folder, file);
  return 'text' in found ? read(found.text) : ({ ...unread, problems: [found.problem] } as T);
}
