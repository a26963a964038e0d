/**
 * How far a phone has read. Opaque to the phone; the server reads in it the epoch, the version up to which every change of the
 * phone's scope was sent, the scope (a fingerprint of its parts), and a filling still under way beside it.
 */
export interface Cursor {
  epoch: string;
  version: number;
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

export function writeCursor({ epoch, version, scope, fill }: Cursor): string {
  const filling = fill ? [fill.scope, fill.phase, fill.below, fill.done, fill.total] : [];
  return [epoch, version, scope, ...filling].join('.');
}

/** The cursor in this text; null when it is none of ours, which starts the phone over and takes nothing from it. */
export function readCursor(text: string | null): Cursor | null {
  const match = text?.match(
    /^([\w-]+)\.(\d{1,15})\.([\w-]+)(?:\.([\w-]+)\.(directory|work)\.(\d{1,16})\.(\d{1,15})\.(\d{1,15}))?$/,
  );
  if (!match) return null;
  const [, epoch = '', version, scope = '', fillScope, phase, below, done, total] = match;
  const fill = fillScope
    ? {
        scope: fillScope,
        phase: phase as Fill['phase'],
        below: Number(below),
        done: Number(done),
        total: Number(total),
      }
    : null;
  return { epoch, version: Number(version), scope, fill };
}
