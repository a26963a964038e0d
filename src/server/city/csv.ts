import { type CsvError, parse } from 'csv-parse/sync';
import type { CityProblem } from './city.ts';

/** One line of a table; a cell with line breaks makes it several lines of the file, and `line` is the first. */
export interface Row {
  line: number;
  cells: Map<string, string>;
  /** Why its cells cannot be told apart; null where they can. */
  problem: string | null;
}

export interface Table {
  columns: string[];
  rows: Row[];
  problem: CityProblem | null;
}

interface Line {
  line: number;
  cells: string[];
}

/** Reads comma-separated values (RFC 4180) with a header line, by which semicolons or tabs are recognised too. */
export function readTable(file: string, text: string): Table {
  const { lines, problem } = readLines(file, text);
  const [header, ...body] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (problem) return { columns: [], rows: [], problem };
  if (!header)
    return { columns: [], rows: [], problem: { file, line: null, text: 'is empty; begin with a header line' } };
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  while (columns.at(-1) === '') columns.pop();
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: new Map(columns.map((column, index) => [column, cells[index] ?? ''])),
    problem: checkWidth(cells, columns.length),
  }));
  return { columns, rows, problem: null };
}

function checkWidth(cells: string[], wanted: number): string | null {
  const found = `has ${cells.length} cells where the header has ${wanted}`;
  if (cells.length < wanted) return `${found}; add what is missing: an empty cell needs its separator too`;
  if (cells.slice(wanted).every((cell) => cell.trim() === '')) return null;
  return `${found}; put a text that holds the separator in "quotation marks"`;
}

// Counted here: csv-parse takes a CRLF inside quotation marks for two lines.
function readLines(file: string, text: string): { lines: Line[]; problem: CityProblem | null } {
  const lines: Line[] = [];
  let line = 1;
  const keep = (cells: string[]) => {
    lines.push({ line, cells });
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return null;
  };
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: keep,
    });
    return { lines, problem: null };
  } catch (error) {
    return { lines, problem: { file, line, text: sayQuotes(error as CsvError) } };
  }
}

function sayQuotes({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened here and never closed; close it';
  return 'a quotation mark stands inside a text; put the whole text in "quotation marks" and write each mark in it twice: ""';
}

const SEPARATORS = [',', ';', '\t'];

function separatorOf(text: string): string {
  const header = /\S.*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => header.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** The same, written: with the mark at the start by which spreadsheets know UTF-8. */
export function writeTable(columns: string[], rows: string[][]): string {
  return `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\n`).join('')}`;
}

const writeCell = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
