import * as v from 'valibot';
import type { Department } from '../../domain/department.ts';
import type { District } from '../../domain/district.ts';
import { Code } from '../../domain/id.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { Role } from '../../domain/person.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Service } from '../../domain/service.ts';
import { Language, text, wording } from '../../domain/text.ts';

/** Someone as the city's files know them: by login. The id and the password are the installation's own. */
export const CityPerson = v.strictObject({
  login: v.pipe(v.string('text'), v.regex(/^[a-z0-9][a-z0-9._@+-]{0,119}$/, 'malformed')),
  name: wording(120),
  email: text(200),
  roles: v.pipe(v.array(Role), v.minLength(1, 'missing')),
  districtIds: v.array(Code),
  departmentIds: v.array(Code),
  language: Language,
});
export type CityPerson = v.InferOutput<typeof CityPerson>;

/** All that a city's administrator writes in files. Rules stand in the order in which they are tried. */
export interface City {
  municipality: Municipality;
  districts: District[];
  departments: Department[];
  services: Service[];
  rules: Rule[];
  /** The ready answers; left out where no file says them. */
  replies?: Reply[];
  people: CityPerson[];
}

/** What is wrong in which file, and what to do. Lines count from 1, as in an editor; null is the file as a whole. */
export interface CityProblem {
  file: string;
  line: number | null;
  text: string;
}

/** "services.csv, line 14: department "gren" does not exist; write "green"", on one line whatever the file holds. */
export function sayProblem({ file, line, text }: CityProblem): string {
  const said = line === null ? `${file}: ${text}` : `${file}, line ${line}: ${text}`;
  return said.replace(/\p{Cc}/gu, '\uFFFD');
}

/** What one file yields. `ids`: every name in it, also on lines with problems; null where it could not be read. */
export interface Reading<T> {
  records: T[];
  ids: Set<string> | null;
  problems: CityProblem[];
}
