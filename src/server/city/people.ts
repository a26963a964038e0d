import { ROLES } from '../../domain/person.ts';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import { CityPerson } from './city.ts';
import type { Named } from './rules.ts';
import { cellAt, checkEmail, codeAt, listAt, type Sheet } from './sheet.ts';

/** `language`: of those whose cell is empty. */
export const peopleSheet = (
  { districts, departments }: Pick<Named, 'districts' | 'departments'>,
  language: Language,
): Sheet<CityPerson> => ({
  file: 'people.csv',
  noun: 'person',
  columns: ['login', 'name', 'email', 'roles', 'districts', 'departments', 'language'],
  columnOf: { districtIds: 'districts', departmentIds: 'departments' },
  choices: {
    roles: { noun: 'role', values: ROLES },
    districts: { noun: 'district', values: districts },
    departments: { noun: 'department', values: departments },
    language: { noun: 'language', values: LANGUAGES },
  },
  schema: CityPerson,
  toRecord: (row) => ({
    login: codeAt(row, 'login'),
    name: cellAt(row, 'name'),
    email: cellAt(row, 'email').trim(),
    roles: listAt(row, 'roles'),
    districtIds: listAt(row, 'districts'),
    departmentIds: listAt(row, 'departments'),
    language: codeAt(row, 'language') || language,
  }),
  check: checkEmail,
  toCells: ({ login, name, email, roles, districtIds, departmentIds, language }) => ({
    login,
    name,
    email,
    roles: roles.join('|'),
    districts: districtIds.join('|'),
    departments: departmentIds.join('|'),
    language,
  }),
});
