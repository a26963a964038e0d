import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** Where real cities' published data lies, beside the project; not part of it. */
export const SHARED = fileURLToPath(new URL('../../../shared/data', import.meta.url));

export const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(SHARED, path), 'utf8'));
export const readCsv = <T>(path: string): T[] => parse(readFileSync(join(SHARED, path)), { columns: true, bom: true });

/** Writes a city's folder: the text of each file, or the rows of a CSV file with their column names first. */
export function writeFolder(folder: string, files: Record<string, string | string[][]>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : content.map(toLine).join('\n'));
  }
}

const toLine = (cells: string[]) =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

/** A code for any name: its letters and digits. Two names that come out the same are told apart by what was lost. */
export function codeOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const sum = [...name].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 1_679_616, 7).toString(36);
  return `${plain.slice(0, 60).replace(/-$/, '')}.${sum}`;
}
