import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { City, CityProblem } from './city.ts';
import { departmentSheet } from './departments.ts';
import { DISTRICT_FILE, writeDistricts } from './districts.ts';
import { MUNICIPALITY_FILE, writeMunicipality } from './municipality.ts';
import { peopleSheet } from './people.ts';
import { replySheet } from './replies.ts';
import { ruleSheet } from './rules.ts';
import { serviceSheet } from './services.ts';
import { writeSheet } from './sheet.ts';

/** Writes a city as the files it could be read from again. Nothing is written into a folder that holds anything. */
export async function writeCity(folder: string, city: City): Promise<CityProblem[]> {
  await mkdir(folder, { recursive: true });
  const held = await readdir(folder);
  if (held.length > 0) return [{ file: folder, line: null, text: 'is not empty; name a new folder or an empty one' }];
  for (const [file, text] of filesOf(city)) await writeFile(join(folder, file), text);
  return [];
}

function filesOf(city: City): [string, string][] {
  const { languages } = city.municipality;
  const none = { services: null, districts: null, departments: null };
  const services = serviceSheet(null);
  const rules = ruleSheet(none);
  const people = peopleSheet(none, 'en');
  const replies = replySheet(none);
  return [
    [MUNICIPALITY_FILE, writeMunicipality(city.municipality)],
    [DISTRICT_FILE, writeDistricts(city.districts)],
    [departmentSheet.file, writeSheet(departmentSheet, city.departments, languages)],
    [services.file, writeSheet(services, city.services, languages)],
    [rules.file, writeSheet(rules, city.rules, languages)],
    [people.file, writeSheet(people, city.people, languages)],
    ...(city.replies ? [[replies.file, writeSheet(replies, city.replies, languages)] as [string, string]] : []),
  ];
}
