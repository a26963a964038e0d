import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { routeNeed } from '../../src/domain/route.ts';
import { type Rulebook, rulebookOf, rulesOf } from '../../src/domain/rulebook.ts';
import type { Connection, Database } from '../../src/server/database/database.ts';
import { takeVersions } from '../../src/server/database/municipalities.ts';
import { openDatabase } from '../../src/server/database/open.ts';
import { keepRecords } from '../../src/server/database/records.ts';
import { tryRules } from '../../src/server/rules/trial.ts';
import { newId } from '../../src/store/id.ts';
import type { Stored } from '../../src/sync/database.ts';
import { requestOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { build, town } from '../town.ts';
import { median, timed } from './clock.ts';
import { makeNote } from './encounters.ts';
import { type Row, rounded } from './table.ts';

const CITY = town.municipality?.id ?? '';
const RULES = 60;
const LOT = 10_000;
const TRIES = 3;

/** A draft of sixty rules, half of them with words, tried on that many past requests: beside reading the same rows, and parsing them. */
export async function benchRulesTrial(engine: string, databaseUrl: string | null, requests: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-rules-trial-'));
  const database = await openDatabase({ databaseUrl, dataDir: folder });
  const today = makeRules();
  await build(database, { ...town, rules: rulesOf(today) });
  for (let left = requests; left > 0; left -= LOT)
    await database.transaction((connection) => fillLot(connection, Math.min(LOT, left)));
  if (database.engine === 'postgres') await database.run('analyze');
  const draft = today.toReversed();
  const times = { trial: [] as number[], read: [] as number[], parsed: [] as number[] };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    times.trial.push(await timed(() => tryRules(database, CITY, draft)));
    times.read.push(await timed(() => readAll(database)));
    times.parsed.push(await timed(async () => (await readAll(database)).map(({ body }) => JSON.parse(body))));
  }
  await database.close();
  rmSync(folder, { recursive: true });
  const [trial, read, parsed] = [median(times.trial), median(times.read), median(times.parsed)];
  return {
    database: engine,
    'past requests': requests,
    'trial ms': rounded(trial),
    '× the rows read': rounded(trial / read),
    '× read and parsed': rounded(trial / parsed),
  };
}

const readAll = (database: Database) =>
  database.all<{ body: string }>("select body from records where municipality = $1 and kind = 'request'", [CITY]);

function makeRules(): Rulebook {
  const lines = rulebookOf(town.rules);
  return Array.from({ length: RULES }, (_, index) => {
    const words = index % 2 === 0 ? [] : makeNote().split(' ').slice(0, 5);
    const line = { ...any(lines), id: `rule-${index}`, words, departmentId: any(town.departments).id };
    return { ...line, serviceCode: any(town.services).id, districtId: any(town.districts).id };
  });
}

async function fillLot(connection: Connection, count: number): Promise<void> {
  const first = await takeVersions(connection, CITY, count);
  const made = Array.from({ length: count }, (_, index): Stored => {
    const record = makeRequest();
    return { kind: 'request', id: record.id, version: first + index + 1, record };
  });
  await keepRecords(connection, CITY, new Map(), made);
}

// With the history of one that was done: about 1.3 kB.
function makeRequest(): ServiceRequest {
  const what = {
    id: newId(),
    text: makeNote(),
    serviceCode: any(town.services).id,
    districtId: any(town.districts).id,
  };
  const route = routeNeed(what, what.districtId, town);
  const request = requestOf(nora, { ...what, route, departmentId: route.departmentId, status: 'done' });
  const entry = { at: request.openedAt, byId: nora.id };
  return {
    ...request,
    history: [
      { ...entry, deed: 'opened' },
      { ...entry, deed: 'routed', departmentId: route.departmentId, route },
      { ...entry, deed: 'delivered', departmentId: route.departmentId },
      { ...entry, deed: 'assigned', assignedTo: nora.id, status: 'taken' },
      { ...entry, deed: 'status', status: 'done', text: makeNote() },
    ],
  };
}

const any = <T>(choices: readonly T[]): T => choices[Math.floor(Math.random() * choices.length)] as T;
