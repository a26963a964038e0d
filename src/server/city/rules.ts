import { Rule } from '../../domain/rule.ts';
import { wordsOf } from '../../domain/text.ts';
import type { Row } from './csv.ts';
import { checkLocalized, codeAt, listAt, localizedAt, localizedCells, type Sheet } from './sheet.ts';

/** The ids there are of what a rule may name. */
export interface Named {
  services: Set<string> | null;
  districts: Set<string> | null;
  departments: Set<string> | null;
}

export const ruleSheet = ({ services, districts, departments }: Named): Sheet<Rule> => ({
  file: 'rules.csv',
  noun: 'rule',
  columns: ['id', 'service', 'district', 'words', 'department', 'because_*'],
  columnOf: { serviceCode: 'service', districtId: 'district', departmentId: 'department' },
  choices: {
    service: { noun: 'service', values: services },
    district: { noun: 'district', values: districts },
    department: { noun: 'department', values: departments },
  },
  schema: Rule,
  toRecord: (row, index) => ({
    id: codeAt(row, 'id'),
    order: index + 1,
    serviceCode: codeAt(row, 'service') || null,
    districtId: codeAt(row, 'district') || null,
    words: listAt(row, 'words'),
    departmentId: codeAt(row, 'department'),
    because: localizedAt(row, 'because'),
  }),
  check: (row) => [...checkCondition(row), ...checkWords(row), ...checkLocalized(row, 'because')],
  toCells: ({ id, serviceCode, districtId, words, departmentId, because }) => ({
    id,
    service: serviceCode ?? '',
    district: districtId ?? '',
    words: words.join('|'),
    department: departmentId,
    ...localizedCells('because', because),
  }),
});

const checkCondition = (row: Row) =>
  ['service', 'district', 'words'].some((column) => listAt(row, column).length > 0)
    ? []
    : ['the rule fits everything; fill in service, district or words'];

// A phrase without a letter would be heard in everything that is said.
const checkWords = (row: Row) =>
  listAt(row, 'words')
    .filter((phrase) => wordsOf(phrase).length === 0)
    .map((phrase) => `words: "${phrase}" has no letter or digit, so nobody can say it; take it out`);
