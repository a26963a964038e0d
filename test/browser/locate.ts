import { accessSync, constants, globSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these commands that is on the PATH. */
export function onPath(...commands: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isProgram);
}

/** The newest program that fits one of these patterns, the patterns in order of preference. */
export function inPlaces(...patterns: string[]): string | undefined {
  for (const pattern of patterns) {
    const newest = globSync(pattern)
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .find(isProgram);
    if (newest) return newest;
  }
  return undefined;
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
