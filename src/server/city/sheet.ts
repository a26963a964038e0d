import * as v from 'valibot';
import { type Problem, problemsOf } from '../../domain/problem.ts';
import { LANGUAGES, type Localized } from '../../domain/text.ts';
import type { CityProblem, Reading } from './city.ts';
import { type Row, readTable, writeTable } from './csv.ts';
import { sayInstead } from './nearest.ts';
import { sayReason } from './reason.ts';

/** Values that a column may hold, and what one is called; null where the file that names them could not be read. */
export interface Choice {
  noun: string;
  values: Iterable<string> | null;
}

/** One CSV file of a city: how a line becomes a record, and a record a line. */
export interface Sheet<T> {
  file: string;
  /** What one line is called. */
  noun: string;
  /** In the order in which they are written; the first names the record. "name_*" stands for name_en, name_fr … */
  columns: string[];
  /** Columns that a file may do without, after the others. */
  further?: string[];
  /** Columns that are not called as the record's field is. */
  columnOf?: Record<string, string>;
  choices: Record<string, Choice>;
  schema: v.GenericSchema<unknown, T>;
  toRecord(row: Row, index: number): unknown;
  /** What neither the schema nor the choices know. */
  check(row: Row): string[];
  toCells(record: T): Record<string, string>;
}

export const cellAt = (row: Row, column: string) => row.cells.get(column) ?? '';

/** An id as the city writes it; composed letters, because what comes from a map may have them taken apart. */
export const codeAt = (row: Row, column: string) => cellAt(row, column).trim().normalize('NFC');

/** Several values in one cell: "green|waste". */
export const listAt = (row: Row, column: string) => [
  ...new Set(
    codeAt(row, column)
      .split('|')
      .map((value) => value.trim())
      .filter(Boolean),
  ),
];

/** A text in the languages that have a cell for it, as typed. */
export function localizedAt(row: Row, column: string): Localized {
  const texts = LANGUAGES.map((language) => [language, cellAt(row, `${column}_${language}`)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text.trim() !== ''));
}

export const localizedCells = (column: string, localized: Localized) =>
  Object.fromEntries(LANGUAGES.map((language) => [`${column}_${language}`, localized[language] ?? '']));

export const checkLocalized = (row: Row, column: string) =>
  Object.keys(localizedAt(row, column)).length > 0
    ? []
    : [`${column} is empty in every language; fill in ${column}_${LANGUAGES.join(` or ${column}_`)}`];

export const checkEmail = (row: Row) =>
  /^$|^[^\s@,;]+@[^\s@,;]+$/.test(cellAt(row, 'email').trim())
    ? []
    : [`email "${cellAt(row, 'email')}" is not an address; write one, as in name@example.org`];

/** The records of this file, or what is wrong with it; a wrong line does not keep the others from being read. */
export function readSheet<T>(sheet: Sheet<T>, text: string): Reading<T> {
  const table = readTable(sheet.file, text);
  if (table.problem) return { records: [], ids: null, problems: [table.problem] };
  const wrong = checkColumns(sheet, table.columns).map((text) => ({ file: sheet.file, line: 1, text }));
  if (wrong.length > 0) return { records: [], ids: null, problems: wrong };
  const problems = checkDoubles(sheet, table.rows);
  const records = table.rows.flatMap((row, index) => {
    const read = readRow(sheet, row, index);
    problems.push(...read.texts.map((text) => ({ file: sheet.file, line: row.line, text })));
    return read.record === null ? [] : [read.record];
  });
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const ids = table.rows.map((row) => codeAt(row, nameColumn(sheet))).filter(Boolean);
  return { records, ids: new Set(ids), problems };
}

function readRow<T>(sheet: Sheet<T>, row: Row, index: number): { record: T | null; texts: string[] } {
  if (row.problem) return { record: null, texts: [row.problem] };
  const read = v.safeParse(sheet.schema, sheet.toRecord(row, index));
  const problems = read.success ? [] : problemsOf(read.issues).filter((problem) => !isChosen(sheet, row, problem));
  const texts = [
    ...problems.map((problem) => sayCell(sheet, row, problem)),
    ...Object.keys(sheet.choices).flatMap((column) => checkChoice(sheet, row, column)),
    ...sheet.check(row),
  ];
  return { record: read.success ? read.output : null, texts: [...new Set(texts)] };
}

// A wrong choice is told by the choice, which knows better what to write instead.
const isChosen = <T>(sheet: Sheet<T>, row: Row, problem: Problem) => {
  const column = columnFor(sheet, problem.field);
  return Boolean(sheet.choices[column]?.values) && listAt(row, column).length > 0 && problem.reason !== 'tooMany';
};

const sayCell = <T>(sheet: Sheet<T>, row: Row, { field, reason }: Problem) => {
  const column = columnFor(sheet, field);
  return sayReason(column, cellAt(row, column), reason);
};

/** "name.fr" → name_fr, "departmentIds.2" → departments */
function columnFor<T>(sheet: Sheet<T>, field: string): string {
  const [first = '', second = ''] = field.split('.');
  const named = sheet.columnOf?.[`${first}.${second}`] ?? sheet.columnOf?.[first];
  if (named) return named;
  return (LANGUAGES as readonly string[]).includes(second) ? `${first}_${second}` : first;
}

function checkChoice<T>(sheet: Sheet<T>, row: Row, column: string): string[] {
  const choice = sheet.choices[column];
  if (!choice?.values) return [];
  const values = new Set(choice.values);
  return listAt(row, column)
    .filter((value) => !values.has(value))
    .map((value) => `${choice.noun} "${value}" does not exist; ${sayInstead(value, values)}`);
}

const nameColumn = <T>(sheet: Sheet<T>) => sheet.columns[0] ?? '';
const widen = (column: string) =>
  column.endsWith('_*') ? LANGUAGES.map((language) => column.replace('*', language)) : [column];

function checkColumns<T>(sheet: Sheet<T>, columns: string[]): string[] {
  const known = [...sheet.columns, ...(sheet.further ?? [])].flatMap(widen);
  const needed = sheet.columns.filter((column) => !column.endsWith('_*'));
  return [
    ...columns
      .filter((column) => !known.includes(column))
      .map((column) => `column "${column}" is not known; ${sayInstead(column, known)}, or take it out`),
    ...columns
      .filter((column, index) => columns.indexOf(column) < index)
      .map((column) => `column "${column}" is there twice; take one out`),
    ...needed
      .filter((column) => !columns.includes(column))
      .map((column) => `column "${column}" is missing; add it, its cells may stay empty where there is nothing to say`),
  ];
}

function checkDoubles<T>(sheet: Sheet<T>, rows: Row[]): CityProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const { line } = row;
    const name = codeAt(row, nameColumn(sheet));
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, line);
    if (earlier === undefined || name === '') return [];
    const text = `${sheet.noun} "${name}" is already on line ${earlier}; take one out, or give it another ${nameColumn(sheet)}`;
    return [{ file: sheet.file, line, text }];
  });
}

/** The same file, written; languages that nothing is written in have no column. */
export function writeSheet<T>(sheet: Sheet<T>, records: T[], languages: readonly string[]): string {
  const rows = records.map((record) => sheet.toCells(record));
  const isWanted = (column: string) =>
    sheet.columns.includes(column) ||
    languages.some((language) => column.endsWith(`_${language}`)) ||
    rows.some((row) => row[column]);
  const columns = [...sheet.columns, ...(sheet.further ?? [])].flatMap(widen).filter(isWanted);
  return writeTable(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  );
}
