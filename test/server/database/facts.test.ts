import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Directory } from '../../../src/domain/directory.ts';
import type { Encounter } from '../../../src/domain/encounter.ts';
import { FIGURES, factOf, happenings, NO_FIGURES } from '../../../src/domain/fact.ts';
import { later } from '../../../src/domain/instant.ts';
import type { Oversight, Overview, OverviewQuery } from '../../../src/domain/overview.ts';
import { keyOf } from '../../../src/domain/record.ts';
import { type HistoryEntry, type ServiceRequest, STATUSES } from '../../../src/domain/request.ts';
import { countAll } from '../../../src/server/database/counting.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { addMunicipality, takeVersions } from '../../../src/server/database/municipalities.ts';
import { keepRecords, lockRecords } from '../../../src/server/database/records.ts';
import { dispatchOnce } from '../../../src/server/dispatch/dispatch.ts';
import { makeOverview } from '../../../src/server/overview/overview.ts';
import type { Stored } from '../../../src/sync/database.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { always } from '../../domain/chance.ts';
import { contactOf, encounterOf, idOf, requestOf, visitOf } from '../../domain/records.ts';
import { claire, nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { keepInTown } from '../../sync/city.ts';
import { town } from '../../town.ts';
import { asking, meeting, say, telling } from '../telling.ts';

const START = '2026-09-01T09:00:00.000Z';
const NOW = new Date('2026-11-01T12:00:00.000Z');
const DAY = 86_400_000;
const onDay = (day: number, hour = 0) => later(START, day * DAY + hour * 3_600_000);

const someDay = fc.nat(70);
const someHistory = fc.array(
  fc.record({ after: fc.nat(20), status: fc.constantFrom(...STATUSES), isAnswer: fc.boolean() }),
  {
    maxLength: 6,
  },
);

const aRequest = fc
  .record({
    which: fc.nat(5),
    openedOn: someDay,
    dueAfter: fc.option(fc.nat(20)),
    history: someHistory,
    districtId: fc.constantFrom('harbour', 'meadows', null),
    departmentId: fc.constantFrom('green', 'streets', null),
    serviceCode: fc.constantFrom('tree', 'lamp', null),
    cause: fc.constantFrom('storm', undefined),
    partOf: fc.constantFrom(undefined, undefined, idOf(99)),
  })
  .map(({ which, openedOn, dueAfter, history, cause, partOf, ...where }): ServiceRequest => {
    let at = onDay(openedOn);
    const entries = history.map(({ after, status, isAnswer }): HistoryEntry => {
      at = later(at, after * DAY);
      return isAnswer
        ? { at, byId: claire.id, deed: 'answer', text: 'Soon' }
        : { at, byId: claire.id, deed: 'status', status };
    });
    return requestOf(nora, {
      id: idOf(which + 1),
      openedAt: onDay(openedOn),
      dueAt: dueAfter === null ? null : onDay(openedOn + dueAfter, 10),
      history: entries,
      status: entries.findLast(({ status }) => status)?.status ?? 'open',
      ...where,
      ...(cause ? { cause } : {}),
      ...(partOf ? { partOf } : {}),
    });
  });

/** Some requests that are kept, changed or removed in one go. */
const someWork = fc.array(fc.array(fc.tuple(aRequest, fc.boolean()), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

const someQuery = fc
  .record({
    from: someDay,
    days: someDay,
    district: fc.constantFrom('harbour', '-', undefined),
    service: fc.constantFrom('tree', undefined),
    by: fc.constantFrom('service' as const, 'district' as const, 'department' as const, 'week' as const),
    departmentIds: fc.constantFrom<(string | null)[] | null>(['green', null], null),
  })
  .map(({ from, days, departmentIds, ...query }) => ({
    query: { ...query, from: onDay(from).slice(0, 10), to: onDay(from + days).slice(0, 10) } as OverviewQuery,
    oversight: { departmentIds, districtIds: null, readsWords: true } as Oversight,
  }));

async function keep(database: Database, city: string, work: [ServiceRequest, boolean][]): Promise<void> {
  await database.transaction(async (connection) => {
    const one = new Map(
      work.map(([record, isRemoved]) => [record.id, { record: isRemoved ? null : record, id: record.id }]),
    );
    const after = [...one.values()].map((put): Stored => ({ kind: 'request', version: 0, ...put }));
    const before = new Map((await lockRecords(connection, city, after)).map((stored) => [keyOf(stored), stored]));
    const there = after.filter((stored) => stored.record !== null || before.has(keyOf(stored)));
    if (there.length === 0) return;
    const first = await takeVersions(connection, city, there.length);
    const numbered = there.map((stored, index) => ({ ...stored, version: first + index + 1 }));
    await keepRecords(connection, city, before, numbered);
  });
}

/** The same overview, request by request. */
async function recount(database: Database, city: string, query: OverviewQuery, oversight: Oversight) {
  const rows = await database.all<{ body: string }>(
    "select body from records where municipality = $1 and kind = 'request' and body is not null",
    [city],
  );
  const isAsked = (code: string, asked: string | undefined) =>
    asked === undefined || code === (asked === '-' ? '' : asked);
  const facts = rows
    .map(({ body }) => factOf(JSON.parse(body), 'UTC'))
    .filter(({ isPart }) => !isPart || oversight.departmentIds !== null)
    .filter(({ district }) => isAsked(district, query.district))
    .filter(({ service }) => isAsked(service, query.service))
    .filter(({ department }) => oversight.departmentIds?.includes((department || null) as never) ?? true);
  const today = NOW.toISOString().slice(0, 10);
  const isIn = (day: string) => day >= query.from && day <= query.to;
  const total: Record<string, number> = { ...NO_FIGURES, waits: 0, late: 0 };
  for (const fact of facts) {
    for (const { adds } of happenings(fact).filter(({ day }) => isIn(day)))
      for (const [name, value] of Object.entries(adds)) total[name] = (total[name] ?? 0) + value;
    const isLate = fact.closedOn === '' && fact.dueOn !== '' && fact.dueOn < today;
    if (isLate && isIn(fact.dueOn)) total.broken = (total.broken ?? 0) + 1;
    if (fact.closedOn === '') total.waits = (total.waits ?? 0) + 1;
    if (isLate) total.late = (total.late ?? 0) + 1;
  }
  const storms = facts.filter(({ cause, closedOn }) => cause === 'storm' && isIn(closedOn)).length;
  return { total, causes: storms > 0 ? [{ id: 'storm', count: storms }] : [] };
}

const totalOf = ({ total: { id: _id, stock, ...figures } }: Overview) => ({
  ...figures,
  waits: stock?.waits,
  late: stock?.late,
});
const sumOf = (lines: Overview['lines']) =>
  Object.fromEntries(FIGURES.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]));

const COUNTED = ['facts', 'happenings', 'outings', 'met'];

/** What is counted there, without what has come to nothing. */
async function countsIn(database: Database): Promise<Record<string, string[]>> {
  const all = await dump(database);
  const isSomething = (row: string) => Object.entries(JSON.parse(row)).some(([, value]) => Number(value) > 0);
  return Object.fromEntries(
    COUNTED.map((table) => [
      table,
      (all[table] ?? []).filter((row) => table === 'facts' || table === 'met' || isSomething(row)),
    ]),
  );
}

async function assertCountedAnew(database: Database): Promise<void> {
  const before = await countsIn(database);
  for (const table of COUNTED) await database.run(`delete from ${table}`);
  await database.transaction(countAll);
  assert.equal(await countsIn(database), before);
}

let cities = 0;
const NOBODY: Directory = { ...town, municipality: null, districts: [] };

await onEachDatabase((on) => {
  test(`${on.name}: whatever is kept, changed or removed, an overview of any span says what a recount says`, async () => {
    const { database, close } = await on.open();
    await always(
      fc.asyncProperty(someWork, fc.array(someQuery, { minLength: 3, maxLength: 3 }), async (work, queries) => {
        cities += 1;
        const city = `city-${cities}`;
        await database.transaction((connection) => addMunicipality(connection, city));
        for (const deeds of work) await keep(database, city, deeds);
        for (const { query, oversight } of queries) {
          const asker = { municipalityId: city, oversight, directory: NOBODY };
          const overview = await makeOverview(database, asker, query, NOW);
          const { total, causes } = await recount(database, city, query, oversight);
          assert.equal(totalOf(overview), total as never);
          assert.equal(overview.causes, causes);
          const figures = sumOf(overview.lines);
          assert.equal(sumOf(overview.weeks), sumOf([overview.total]), 'the weeks add up to the same');
          if (query.by === 'department' && oversight.departmentIds === null) continue;
          for (const name of FIGURES) assert.is(figures[name], total[name], name);
        }
      }),
      { runs: on.name === 'sqlite' ? 40 : 10 },
    );
    await assertCountedAnew(database);
    await close();
  });

  test(`${on.name}: after a day's work through every door, the counts are those of a count from nothing`, async () => {
    const { app, database, close } = await on.open();
    const [officer, coordinator] = [await signIn(app, nora), await signIn(app, claire)];
    const told = Array.from({ length: 5 }, (_, index) => meeting(nora, `Talk ${index}`, ['A tree', 'A lamp']));
    await say(app, officer, asking(told));
    const needs = told.flatMap(({ args }) => (args as { encounter: Encounter }).encounter.needs.map(({ id }) => id));
    await dispatchOnce(database);
    const [need = '', other = ''] = needs;
    const done = { status: 'done', reason: 'Cut', blockedBy: 'A permit' } as const;
    await say(
      app,
      coordinator,
      asking([
        telling(claire, 'routeRequest', need, { departmentId: 'streets', reason: 'Theirs' }),
        telling(claire, 'setStatus', other, done),
        telling(claire, 'setStatus', other, { status: 'open', reason: 'Not yet' }),
      ]),
    );
    const contact = contactOf(nora, { id: idOf(50) });
    await say(app, officer, asking([telling(nora, 'recordContact', contact.id, { contact })]));
    const met = encounterOf(nora, { id: idOf(51), contactId: contact.id });
    await say(app, officer, asking([telling(nora, 'recordEncounter', met.id, { encounter: met })]));
    const visit = visitOf(nora, { id: idOf(52), passersBy: 3 });
    await say(app, officer, asking([telling(nora, 'openVisit', visit.id, { visit })]));
    const amended = { fields: { passersBy: 8 }, seen: { passersBy: 3 } };
    await say(app, officer, asking([telling(nora, 'amendVisit', visit.id, amended)]));
    const wrongDoor = { fields: { outcome: 'nobodyHome' as const }, seen: { outcome: 'talked' as const } };
    await say(app, officer, asking([telling(nora, 'amendEncounter', met.id, wrongDoor)]));
    while ((await dispatchOnce(database)) > 0);
    const facts = await database.all<{ id: string; reopened: number }>('select id, reopened from facts order by id');
    assert.equal(
      facts.map(({ id }) => id),
      needs.toSorted(),
    );
    assert.is(facts.find(({ id }) => id === other)?.reopened, 1);
    const [harbour] = await database.all<Record<'doors' | 'passers_by', number>>(
      "select doors, passers_by from outings where district = 'harbour' and day = '2026-11-20'",
    );
    assert.equal([harbour?.doors, harbour?.passers_by], [1, 8]);
    assert.equal(await database.all('select * from met'), [], 'a door that stayed closed met nobody');
    await assertCountedAnew(database);
    await close();
  });

  test(`${on.name}: a city that sets its clock right has its days counted anew`, async () => {
    const { database, close } = await on.open();
    const late = requestOf(nora, { openedAt: '2026-11-20T23:30:00.000Z' });
    await keepInTown(database, 'request', [late]);
    const openedOn = async () =>
      (await database.all<{ day: string }>('select opened_on as day from facts')).map(({ day }) => day);
    assert.equal(await openedOn(), ['2026-11-21']);
    if (town.municipality)
      await keepInTown(database, 'municipality', [{ ...town.municipality, timeZone: 'Atlantic/Azores' }]);
    assert.equal(await openedOn(), ['2026-11-20']);
    await assertCountedAnew(database);
    await close();
  });

  test(`${on.name}: what changes nothing that is counted writes nothing there`, async () => {
    const { database, close } = await on.open();
    const request = requestOf(nora);
    await keepInTown(database, 'request', [request]);
    await database.run("update facts set blocked_by = 'untouched'");
    await keepInTown(database, 'request', [{ ...request, assignedTo: nora.id }]);
    const [fact] = await database.all<{ blocked_by: string }>('select blocked_by from facts');
    assert.is(fact?.blocked_by, 'untouched');
    await close();
  });
});

test.run();
