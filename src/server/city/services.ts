import { Service } from '../../domain/service.ts';
import { LANGUAGES } from '../../domain/text.ts';
import type { Row } from './csv.ts';
import { checkLocalized, codeAt, listAt, localizedAt, localizedCells, type Sheet } from './sheet.ts';

/** `departments`: the ids there are. */
export const serviceSheet = (departments: Set<string> | null): Sheet<Service> => ({
  file: 'services.csv',
  noun: 'service',
  columns: ['code', 'name_*', 'words_*', 'lead', 'departments', 'promise_days', 'promise_kind'],
  further: ['public'],
  columnOf: {
    id: 'code',
    leadId: 'lead',
    departmentIds: 'departments',
    'promise.days': 'promise_days',
    'promise.kind': 'promise_kind',
    isPublic: 'public',
  },
  choices: {
    lead: { noun: 'department', values: departments },
    departments: { noun: 'department', values: departments },
    promise_kind: { noun: 'kind of promise', values: ['working', 'calendar'] },
    public: { noun: 'word', values: ['yes', 'no'] },
  },
  schema: Service,
  toRecord: (row) => ({
    id: codeAt(row, 'code'),
    name: localizedAt(row, 'name'),
    words: wordsAt(row),
    leadId: codeAt(row, 'lead') || null,
    departmentIds: listAt(row, 'departments'),
    promise: promiseAt(row),
    ...(codeAt(row, 'public') === 'yes' ? { isPublic: true } : {}),
  }),
  check: (row) => [...checkLocalized(row, 'name'), ...checkLead(row)],
  toCells: ({ id, name, words, leadId, departmentIds, promise, isPublic }) => ({
    code: id,
    ...localizedCells('name', name),
    ...Object.fromEntries(LANGUAGES.map((language) => [`words_${language}`, (words[language] ?? []).join('|')])),
    lead: leadId ?? '',
    departments: departmentIds.join('|'),
    promise_days: promise ? String(promise.days) : '',
    promise_kind: promise?.kind ?? '',
    public: isPublic ? 'yes' : '',
  }),
});

function wordsAt(row: Row): Service['words'] {
  const words = LANGUAGES.map((language) => [language, listAt(row, `words_${language}`)] as const);
  return Object.fromEntries(words.filter(([, list]) => list.length > 0));
}

function promiseAt(row: Row): { days: number; kind: string } | null {
  const days = codeAt(row, 'promise_days');
  const kind = codeAt(row, 'promise_kind');
  if (!days && !kind) return null;
  return { days: /^\d+$/.test(days) ? Number(days) : Number.NaN, kind };
}

function checkLead(row: Row): string[] {
  const lead = codeAt(row, 'lead');
  if (!listAt(row, 'departments').includes(lead)) return [];
  return [`department "${lead}" leads already; take it out of departments, which lists further ones`];
}
