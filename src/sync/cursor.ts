/**
 * How far a phone has read. Opaque to the phone; the server reads in it the epoch, the run of the server that said so, the version up to
 * which every change of the phone's scope was sent, the version the city stood at when that was said (`told`: the phone's own deeds may
 * have been acknowledged above what it has read), the scope (a fingerprint of its parts), and a filling still under way beside it.
 * Signed by the server: a made-up one would count as none.
 */
export interface Cursor {
  epoch: string;
  run: string;
  version: number;
  told: number;
  scope: string;
  fill: Fill | null;
}

/** Records of parts that are new to the phone, the directory first, then the newest work: what lies below this version is still to come. */
export interface Fill {
  scope: string;
  phase: 'directory' | 'work';
  below: number;
  done: number;
  total: number;
}

/** Makes the signature of a text. */
export type Sign = (text: string) => string;

export function writeCursor({ epoch, run, version, told, scope, fill }: Cursor, sign: Sign): string {
  const filling = fill ? [fill.scope, fill.phase, fill.below, fill.done, fill.total] : [];
  const upTo = told === version ? version : `${version}+${told}`;
  const text = [epoch, run, upTo, scope, ...filling].join('.');
  return `${text}.${sign(text)}`;
}

/** The cursor in this text; null when it is none of ours, which starts the phone over and takes nothing from it. */
export function readCursor(text: string | null, sign: Sign): Cursor | null {
  const match = text?.match(
    /^(([\w-]+)\.([\w-]*)\.(\d{1,15})(?:\+(\d{1,15}))?\.([\w-]+)(?:\.([\w-]+)\.(directory|work)\.(\d{1,16})\.(\d{1,15})\.(\d{1,15}))?)\.([\w-]+)$/,
  );
  if (!match || sign(match[1] ?? '') !== match[12]) return null;
  const [, , epoch = '', run = '', version, told = version, scope = '', fillScope, phase, below, done, total] = match;
  const fill = fillScope
    ? {
        scope: fillScope,
        phase: phase as Fill['phase'],
        below: Number(below),
        done: Number(done),
        total: Number(total),
      }
    : null;
  return { epoch, run, version: Number(version), told: Number(told), scope, fill };
}
