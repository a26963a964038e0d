import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CityProblem } from './city.ts';

/** The text of a file in UTF-8, without the mark that may stand at its start; or why there is none. */
export async function readText(folder: string, file: string): Promise<{ text: string } | { problem: CityProblem }> {
  const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null;
    throw error;
  });
  if (bytes === null)
    return { problem: { file, line: null, text: 'is not in the folder; a city needs all six files' } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: { file, line: lineOf(bytes), text: 'is not in UTF-8; save it again as "CSV UTF-8" or "UTF-8"' } };
  }
}

/** Whether a file is there that a city may do without. */
export const isThere = (folder: string, file: string): Promise<boolean> =>
  access(join(folder, file)).then(
    () => true,
    () => false,
  );

// What cannot be read comes out as U+FFFD.
const lineOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split('\uFFFD', 1)[0]?.split('\n').length ?? null;
