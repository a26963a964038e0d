import type { Part } from '../../domain/policy.ts';
import { type Kind, keyOf, type Records, type Ref, type Standing, standingOf } from '../../domain/record.ts';
import type { Row, Stored } from '../../sync/database.ts';
import { countMoved } from './cells.ts';
import { keepCounts } from './counting.ts';
import { type Connection, lots, type Value } from './database.ts';
import { noteJoiners } from './joiners.ts';
import { noteRequests } from './open311-requests.ts';
import { anyHeld, anyOf } from './parts.ts';
import { noteQuestions } from './questions.ts';
import { noteTellings } from './tellings.ts';

// Without the text: whoever changes the record must not keep the old one beside it.
const toStored = ({ kind, id, version, body }: Row): Stored => ({
  kind,
  id,
  version,
  record: body ? JSON.parse(body) : null,
});

/**
 * The records as they stand, kept from other writers until the transaction ends; in one order, from the first to the last, so that two
 * writers never wait for each other in a ring. One statement for all that an exchange may well touch: what another exchange writes
 * together is seen together.
 */
export async function lockRecords(connection: Connection, municipality: string, refs: Ref[]): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const lot of lots(refs.toSorted(byName), MOST_LOCKED)) {
    const values: Value[] = [municipality];
    const rows = await connection.all<Row>(
      `select kind, id, version, body from records where municipality = $1 and (${anyNamed(lot, values)}) order by kind, id${connection.forUpdate}`,
      values,
    );
    stored.push(...rows.map(toStored));
  }
  return stored;
}

// SQLite takes 32,766 values in one statement. 500 encounters whose 50 needs each would join another request touch 50,500.
const MOST_LOCKED = 30_000;

// As the statement orders them: what an exchange names is of letters and digits, and everywhere in the same places.
const byName = (a: Ref, b: Ref) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)));

/** The condition that a record is one of these; appends its values. */
function anyNamed(refs: Ref[], values: Value[]): string {
  const idsOf = (kind: Kind) => refs.filter((ref) => ref.kind === kind).map((ref) => `$${values.push(ref.id)}`);
  const kinds = [...new Set(refs.map((ref) => ref.kind))];
  return kinds.map((kind) => `kind = $${values.push(kind)} and id in (${idsOf(kind).join(', ')})`).join(' or ');
}

const COLUMNS = ['municipality', 'kind', 'id', 'version', 'district', 'department', 'owner', 'body'];

/**
 * Keeps these records at their new versions. Those known before are changed; a new one whose id somebody else has just used makes
 * the statement fail, and the transaction is tried again. What leaves the place where it stood leaves a mark there.
 */
export async function keepRecords(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  const isKnown = (stored: Stored) => before.has(keyOf(stored));
  const toRow = (stored: Stored): Value[] => {
    const standing = stored.record ? standingOf(stored.kind, stored.record) : standingBefore(before, stored);
    const body = stored.body ?? (stored.record && JSON.stringify(stored.record));
    return [
      municipality,
      stored.kind,
      stored.id,
      stored.version,
      standing.districtId,
      standing.departmentId,
      standing.ownerId,
      body,
    ];
  };
  const [known, made] = [after.filter(isKnown), after.filter((stored) => !isKnown(stored))];
  await connection.insert('records', COLUMNS, made.map(toRow));
  await connection.insert('records', COLUMNS, known.map(toRow), CHANGED);
  await markExits(connection, municipality, before, after);
  await noteJoiners(connection, municipality, before, after);
  await noteRequests(connection, municipality, before, after);
  await countMoved(connection, municipality, before, after);
  await noteTellings(connection, municipality, before, after);
  await noteQuestions(connection, municipality, before, after);
  await keepCounts(connection, municipality, before, after);
}

const CHANGED = `on conflict (municipality, kind, id) do update set version = excluded.version, district = excluded.district,
  department = excluded.department, owner = excluded.owner, body = excluded.body`;

function standingBefore(before: Map<string, Stored>, stored: Stored) {
  const known = before.get(keyOf(stored));
  return known?.record ? standingOf(known.kind, known.record) : NOWHERE;
}

const NOWHERE: Standing = { districtId: null, departmentId: null, ownerId: null };

async function markExits(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  const rows = after.flatMap((stored) => {
    const known = before.get(keyOf(stored));
    if (!known?.record) return [];
    const was = standingOf(known.kind, known.record);
    // What is gone marks its place too: it may be noted anew elsewhere before whoever saw it here asks again.
    const is = stored.record ? standingOf(stored.kind, stored.record as Records[Kind]) : NOWHERE;
    const hasMoved =
      was.districtId !== is.districtId || was.departmentId !== is.departmentId || was.ownerId !== is.ownerId;
    return hasMoved
      ? [[municipality, stored.version, stored.kind, stored.id, was.districtId, was.departmentId, was.ownerId]]
      : [];
  });
  await connection.insert('exits', ['municipality', 'version', 'kind', 'id', 'district', 'department', 'owner'], rows);
}

/** The latest state of records of these parts, above one version and up to another, oldest first; tombstones too. */
export async function findChanges(
  connection: Connection,
  municipality: string,
  parts: Part[],
  above: number,
  upTo: number,
  most: number,
): Promise<Row[]> {
  if (parts.length === 0 || above >= upTo) return [];
  const values: Value[] = [municipality, above, upTo];
  return connection.all<Row>(
    `select kind, id, version, body from records
      where municipality = $1 and version > $2 and version <= $3 and (${anyHeld(parts, values)}) order by version limit ${most}`,
    values,
  );
}

/** Records that left these parts in that span and are not in them now. */
export async function findExits(
  connection: Connection,
  municipality: string,
  parts: Part[],
  above: number,
  upTo: number,
): Promise<(Ref & { version: number })[]> {
  if (parts.length === 0) return [];
  const values: Value[] = [municipality, above, upTo];
  const left = anyOf(parts, values, 'e.');
  const stays = anyHeld(parts, values, 'r.');
  return connection.all(
    `select e.kind, e.id, max(e.version) as version from exits e
      where e.municipality = $1 and e.version > $2 and e.version <= $3 and (${left})
      and not exists (select 1 from records r where r.municipality = e.municipality and r.kind = e.kind and r.id = e.id and (${stays}))
      group by e.kind, e.id`,
    values,
  );
}

/** Records of these parts below a version, newest first, tombstones left out. */
export async function findBelow(
  connection: Connection,
  municipality: string,
  parts: Part[],
  below: number,
  most: number,
): Promise<Row[]> {
  if (parts.length === 0) return [];
  const values: Value[] = [municipality, below];
  // The directory is a handful among all: with a plus, it is looked up by its kinds instead of along all versions.
  const version = parts.every(({ kind }) => kind === 'directory') ? '+version' : 'version';
  return connection.all<Row>(
    `select kind, id, version, body from records
      where municipality = $1 and ${version} < $2 and body is not null and (${anyHeld(parts, values)}) order by ${version} desc limit ${most}`,
    values,
  );
}

/** One record as it stands; null when it is not there or gone. */
export async function findRecord<K extends Kind>(
  connection: Connection,
  municipality: string,
  kind: K,
  id: string,
): Promise<Records[K] | null> {
  const [row] = await connection.all<{ body: string | null }>(
    'select body from records where municipality = $1 and kind = $2 and id = $3',
    [municipality, kind, id],
  );
  return row?.body ? (JSON.parse(row.body) as Records[K]) : null;
}
