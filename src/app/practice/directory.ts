import type { Directory } from '../../domain/directory.ts';
import type { Person, Role } from '../../domain/person.ts';
import type { Language } from '../../domain/text.ts';
import { newId } from '../../store/id.ts';
import { districtsOf } from './map.ts';
import type { TownTold } from './town/en.ts';

type DepartmentName = keyof TownTold['departments'];
type ServiceName = keyof TownTold['services'];

const DEPARTMENTS: DepartmentName[] = ['streets', 'green', 'clean', 'homes', 'neighbours'];

/** Who is responsible, and in how many working days; of traffic nobody has said, so that there is something to triage. */
const SERVICES: Record<ServiceName, [DepartmentName | null, number]> = {
  lamp: ['streets', 5],
  pavement: ['streets', 10],
  tree: ['green', 10],
  bench: ['green', 20],
  dumped: ['clean', 3],
  damp: ['homes', 10],
  company: ['neighbours', 10],
  traffic: [null, 20],
};

/** The first that fits is the one that counts. */
const RULES: [keyof TownTold['because'], ServiceName, DepartmentName, string | null][] = [
  ['benchOnQuay', 'bench', 'streets', 'quayside'],
  ['bench', 'bench', 'green', null],
  ['lamp', 'lamp', 'streets', null],
  ['pavement', 'pavement', 'streets', null],
  ['tree', 'tree', 'green', null],
  ['dumped', 'dumped', 'clean', null],
  ['damp', 'damp', 'homes', null],
  ['company', 'company', 'neighbours', null],
];

/** The invented colleagues, each with what they are there for. */
export interface Colleagues {
  officer: Person;
  streets: Person;
  homes: Person;
  coordinator: Person;
}

/** Whoever practises, for what, in this language. They see the whole town. */
export const practisedBy = (name: string, roles: Role[], language: Language): Person =>
  colleague(name, roles, language, roles.includes('maintainer') ? DEPARTMENTS : []);

const colleague = (name: string, roles: Role[], language: Language, departmentIds: string[] = []): Person => ({
  id: newId(),
  name,
  roles,
  districtIds: [],
  departmentIds,
  language,
  isActive: true,
});

export const colleaguesIn = (language: Language): Colleagues => ({
  officer: colleague('Lena Brook', ['officer'], language),
  streets: colleague('Ilse Varenne', ['maintainer'], language, ['streets', 'clean']),
  homes: colleague('Kofi Adjei', ['maintainer'], language, ['green', 'homes', 'neighbours']),
  coordinator: colleague('Rosa Amande', ['coordinator'], language),
});

/** What the town has set up, told in one language. */
export function directoryOf(told: TownTold, people: Person[], language: Language): Directory {
  const say = (text: string) => ({ [language]: text });
  const entries = <K extends string, T>(record: Record<K, T>) => Object.entries(record) as [K, T][];
  return {
    municipality: {
      id: 'practice',
      names: say(told.name),
      languages: [language],
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      country: 'EU',
    },
    districts: districtsOf(told, language),
    departments: entries(told.departments).map(([id, name]) => ({ id, name: say(name), channel: 'desk', email: '' })),
    services: entries(told.services).map(([id, { name, words }]) => ({
      id,
      name: say(name),
      words: { [language]: words },
      leadId: SERVICES[id][0],
      departmentIds: [],
      promise: { days: SERVICES[id][1], kind: 'working' },
    })),
    rules: RULES.map(([id, serviceCode, departmentId, districtId], order) => ({
      id,
      order,
      serviceCode,
      districtId,
      words: [],
      departmentId,
      because: say(told.because[id]),
    })),
    people,
  };
}
