/** One line of a table; a cell with line breaks makes it several lines of the file, and `line` is the first. */
export interface CsvLine {
  line: number;
  cells: string[];
}

/** A line whose quotation marks do not fit together, as it stands. */
export interface BrokenLine {
  line: number;
  text: string;
}

const SEPARATORS = [',', ';', '\t'];

/**
 * Reads comma-separated values (RFC 4180); semicolons and tabs too, by the first line. A mark inside a cell that does not begin with one is a
 * mark like any other. Where one is opened and never closed, that line is told, and reading goes on behind it.
 */
export function readCsv(file: string): { lines: CsvLine[]; broken: BrokenLine[] } {
  const text = file.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const lines: CsvLine[] = [];
  const broken: BrokenLine[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const read = readLine(text, at, separator);
    const end = read?.end ?? endOfLine(text, at);
    const piece = text.slice(at, end);
    if (read) lines.push({ line, cells: read.cells });
    else broken.push({ line, text: piece.replace(/[\r\n]+$/, '') });
    line += (piece.match(/\r\n|\n|\r/g) ?? []).length;
    at = end;
  }
  return { lines, broken };
}

function separatorOf(text: string): string {
  const header = /\S.*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => header.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

const isEnd = (sign: string | undefined) => sign === '\n' || sign === '\r';

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isEnd(text[at])) at += 1;
  return afterEnd(text, at);
}

const afterEnd = (text: string, at: number) => at + (text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0);

// null where a quotation mark is not closed, or something stands between its end and the separator.
function readLine(text: string, from: number, separator: string): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  for (let at = from; ; at += 1) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, separator);
    if (!cell) return null;
    cells.push(cell.text);
    at = cell.end;
    if (at >= text.length || isEnd(text[at])) return { cells, end: afterEnd(text, at) };
    if (text[at] !== separator) return null;
  }
}

function readPlain(text: string, from: number, separator: string): { text: string; end: number } {
  let at = from;
  while (at < text.length && text[at] !== separator && !isEnd(text[at])) at += 1;
  return { text: text.slice(from, at), end: at };
}

function readQuoted(text: string, from: number): { text: string; end: number } | null {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  return null;
}

/** The same, written: with the mark at the start by which spreadsheets know UTF-8. */
export const writeCsv = (lines: string[][]): string =>
  `\uFEFF${lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;

/** The same text, which no spreadsheet runs: a cell that begins so is taken for a formula; an apostrophe before it makes it a text. */
export const defused = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const writeCell = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
