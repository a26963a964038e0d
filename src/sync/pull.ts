import type { Person } from '../domain/person.ts';
import { mayRead, type Part, partKey, partsOf } from '../domain/policy.ts';
import { keyOf, standingOf } from '../domain/record.ts';
import { NO_TALLY } from '../domain/tally.ts';
import { type Cursor, type Fill, writeCursor } from './cursor.ts';
import type { Row, State, Stored, SyncDatabase, Who } from './database.ts';
import { PAGE, type SyncRequest } from './protocol.ts';
import type { Pushed } from './push.ts';

/** What a phone asks for beside what is new. */
type Wishes = Pick<SyncRequest, 'check' | 'anew' | 'needsNoEcho'>;

/** The next page for a phone that has read up to this cursor, and the cursor behind it. `pushed` is what it has just sent itself. */
export async function pull(
  database: SyncDatabase,
  { municipalityId, person }: Who,
  cursor: Cursor | null,
  wishes: Wishes,
  pushed: Pushed,
) {
  const parts = partsOf(person);
  const scope = await nameScope(database, parts);
  const state = await database.findState(municipalityId);
  // Another epoch, or a cursor from before the oldest tombstone: the phone starts over and keeps its outbox.
  const isOurs = cursor !== null && cursor.epoch === state.epoch && cursor.version >= state.lowest;
  const from = isOurs ? cursor : { version: state.version, scope: '-', fill: null };

  const fill = await fillFor(database, municipalityId, from, parts, scope, wishes.anew ?? []);
  const isAlone = pushed.versions?.before === from.version && pushed.versions.after === state.version;
  const running = isAlone ? [] : await database.findChanges(municipalityId, parts, from.version, state.version, PAGE);
  const isFull = running.length === PAGE;
  const upTo = isFull ? (running.at(-1)?.version ?? from.version) : state.version;
  const isStill = isAlone || from.version === upTo;
  const exits = isStill ? [] : await database.findExits(municipalityId, parts, from.version, upTo);
  const filled = fill && !isFull ? await fillPage(database, municipalityId, fill) : { changes: [], fill };

  const next: Cursor = {
    epoch: state.epoch,
    run: state.run,
    version: upTo,
    told: state.version,
    scope,
    fill: filled.fill,
  };
  const page = [...running, ...exits.map((exit) => ({ ...exit, body: null })), ...filled.changes];
  const isLast = !isFull && filled.fill === null;
  return {
    epoch: state.epoch,
    changes: withPushed(page, pushed, person, wishes.needsNoEcho === true),
    cursor: writeCursor(next, signWith(database, state)),
    isLast,
    version: state.version,
    ...(state.backedUp === null ? {} : { backedUp: state.backedUp }),
    ...(isOurs ? {} : { startsOver: true }),
    ...(from.scope === scope ? {} : { parts }),
    ...(isLast && wishes.check ? await checksOf(database, municipalityId, parts, state) : {}),
    ...(filled.fill
      ? { progress: { done: filled.fill.done, total: Math.max(filled.fill.total, filled.fill.done) } }
      : {}),
  };
}

// What a phone's own deeds are about goes back with their answers, as it now stands; or as gone, where they moved it out of reach.
function withPushed(page: Row[], { touched }: Pushed, person: Person, needsNoEcho: boolean): Row[] {
  if (touched.length === 0) return page;
  const own = new Map(touched.map((stored) => [keyOf(stored), toRow(stored, person, needsNoEcho)]));
  // Somebody else may have changed it again before this page was read: that is what stands.
  const newer = page.filter((row) => row.version > (own.get(keyOf(row))?.version ?? -1));
  for (const row of newer) own.delete(keyOf(row));
  return [...newer, ...own.values()];
}

function toRow({ kind, id, version, record, body, isAsMade }: Stored, person: Person, needsNoEcho: boolean): Row {
  if (needsNoEcho && isAsMade) return { kind, id, version, body: undefined };
  const isTheirs = record !== null && mayRead(person, kind, standingOf(kind, record));
  return { kind, id, version, body: isTheirs ? (body ?? JSON.stringify(record)) : null };
}

// The tallies are those of now; where somebody has written since the page was read they would not fit it, and are left for the next time.
async function checksOf(database: SyncDatabase, municipalityId: string, parts: Part[], state: State) {
  const tallies = await database.countParts(municipalityId, parts);
  const { version } = await database.findState(municipalityId);
  if (version !== state.version) return {};
  return { checks: parts.map((part, index) => ({ part: partKey(part), ...(tallies[index] ?? NO_TALLY) })) };
}

export const signWith =
  (database: SyncDatabase, { secret }: State) =>
  (text: string) =>
    database.hash(`${secret}\n${text}`).slice(0, 12);

const MOST = Number.MAX_SAFE_INTEGER;

// What is new to the phone is filled in beside the running cursor: all of it at first, later whatever its scope has gained, or what
// the phone found to be other than it should.
async function fillFor(
  database: SyncDatabase,
  municipalityId: string,
  from: Pick<Cursor, 'scope' | 'fill'>,
  parts: Part[],
  scope: string,
  anew: string[],
): Promise<Fill | null> {
  if (from.scope === scope && anew.length === 0) return from.fill;
  const again = new Set(anew);
  const had = new Set(((await database.findScope(from.scope)) ?? []).map(partKey));
  const owed = new Set(((from.fill && (await database.findScope(from.fill.scope))) ?? []).map(partKey));
  const wanted = parts.filter((part) => !had.has(partKey(part)) || owed.has(partKey(part)) || again.has(partKey(part)));
  if (wanted.length === 0) return null;
  const total = await database.countRecords(municipalityId, wanted);
  return { scope: await nameScope(database, wanted), phase: 'directory', below: MOST, done: 0, total };
}

async function fillPage(
  database: SyncDatabase,
  municipalityId: string,
  fill: Fill,
): Promise<{ changes: Row[]; fill: Fill | null }> {
  const all = (await database.findScope(fill.scope)) ?? [];
  const parts = all.filter((part) => (part.kind === 'directory') === (fill.phase === 'directory'));
  const changes = await database.findBelow(municipalityId, parts, fill.below, PAGE);
  const done = fill.done + changes.length;
  if (changes.length === PAGE) return { changes, fill: { ...fill, done, below: changes.at(-1)?.version ?? 0 } };
  if (fill.phase === 'directory') return { changes, fill: { ...fill, done, phase: 'work', below: MOST } };
  return { changes, fill: null };
}

async function nameScope(database: SyncDatabase, parts: Part[]): Promise<string> {
  const fingerprint = database.hash(parts.map(partKey).sort().join('\n')).slice(0, 12);
  await database.keepScope(fingerprint, parts);
  return fingerprint;
}
