import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Mutation } from '../../src/domain/mutation.ts';

/** What a phone writes down outside of itself, where killing it loses nothing. */
export type Line =
  /** A mutation stands in the outbox. */
  | { saved: Mutation }
  /** One that stood there has left it, by what a server answered. */
  | { left: string }
  /** The server has these bytes of a photo whole, the phone was told. */
  | { sent: string }
  /** Its person gave it up. */
  | { thrown: string }
  /** Something on the phone failed in a way that it should not. */
  | { broken: string };

export function note(file: string, line: Line): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** What this phone wrote down; a last line cut by its death is passed over. */
export function readJournal(file: string): Line[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.pop();
  return lines.map((line) => JSON.parse(line) as Line);
}
