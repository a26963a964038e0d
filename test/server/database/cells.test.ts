import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../../src/domain/encounter.ts';
import type { Person } from '../../../src/domain/person.ts';
import { isInPart, type Part, partsOf } from '../../../src/domain/policy.ts';
import { type Kind, keyOf, type Records, standingOf } from '../../../src/domain/record.ts';
import { NO_TALLY, plus, type Tally, tallyOf } from '../../../src/domain/tally.ts';
import { countParts, tallyJoined, tallyRecords } from '../../../src/server/database/cells.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { addMunicipality, takeVersions } from '../../../src/server/database/municipalities.ts';
import { keepRecords, lockRecords } from '../../../src/server/database/records.ts';
import { dispatchOnce } from '../../../src/server/dispatch/dispatch.ts';
import type { Stored } from '../../../src/sync/database.ts';
import { onEachDatabase } from '../../databases.ts';
import { always } from '../../domain/chance.ts';
import { contactOf, FRIDAY, idOf, requestOf } from '../../domain/records.ts';
import { cast, claire, nora, omar } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { changePerson, keepInTown } from '../../sync/city.ts';
import { asking, meeting, say, telling } from '../telling.ts';

/** Some records that are kept, moved, changed or removed in one go: which, and where each then stands. */
const someWork = fc.array(
  fc.array(
    fc.record({
      which: fc.nat(5),
      kind: fc.constantFrom('contact' as const, 'request' as const),
      districtId: fc.constantFrom('harbour', 'meadows', null),
      departmentId: fc.constantFrom('green', null),
      owner: fc.constantFrom(nora, omar),
      joined: fc.subarray([nora, omar]),
      isRemoved: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 12 },
);

const joinOf = ({ id }: Person) => ({ encounterId: idOf(60), officerId: id, contactId: null, at: FRIDAY });

/** Every part that anybody may hold, and some that nobody has. */
const PARTS: Part[] = [
  ...new Map(cast.flatMap(partsOf).map((part) => [JSON.stringify(part), part])).values(),
  { kind: 'contact' },
  { kind: 'request', departmentId: null },
  { kind: 'request', districtId: null },
  { kind: 'contact', districtId: 'harbour', ownerId: omar.id },
  { kind: 'review' },
];

/** The tally of each part, counted record by record. */
async function recount(database: Database, municipality: string): Promise<Tally[]> {
  const rows = await database.all<{ kind: Kind; id: string; version: number; body: string }>(
    'select kind, id, version, body from records where municipality = $1 and body is not null',
    [municipality],
  );
  return PARTS.map((part) =>
    rows
      .filter(({ kind, body }) => isInPart(part, kind, standingOf(kind, JSON.parse(body) as Records[Kind])))
      .map(tallyOf)
      .reduce<Tally>(plus, NO_TALLY),
  );
}

async function assertCounted(database: Database, municipality = 'testtown'): Promise<void> {
  assert.equal(await countParts(database, municipality, PARTS), await recount(database, municipality));
}

let cities = 0;

await onEachDatabase((on) => {
  test(`${on.name}: whatever is kept, moved, changed or removed, each part counts what a recount counts`, async () => {
    const { database, close } = await on.open();
    await always(
      fc.asyncProperty(someWork, async (work) => {
        cities += 1;
        const city = `city-${cities}`;
        await database.transaction((connection) => addMunicipality(connection, city));
        for (const deeds of work) {
          await database.transaction(async (connection) => {
            const one = new Map(deeds.map((deed) => [`${deed.kind}${deed.which}`, deed]));
            const after = [...one.values()].map(
              ({ which, kind, districtId, departmentId, owner, joined, isRemoved }): Stored => {
                const id = idOf(which + 1);
                const record =
                  kind === 'contact'
                    ? contactOf(owner, { id, districtId })
                    : requestOf(owner, { id, districtId, departmentId, joined: joined.map(joinOf) });
                return { kind, id, version: 0, record: isRemoved ? null : record };
              },
            );
            const known = await lockRecords(connection, city, after);
            const before = new Map(known.map((stored) => [keyOf(stored), stored]));
            const there = after.filter((stored) => stored.record !== null || before.has(keyOf(stored)));
            if (there.length === 0) return;
            const first = await takeVersions(connection, city, there.length);
            await keepRecords(
              connection,
              city,
              before,
              there.map((stored, index) => ({ ...stored, version: first + index + 1 })),
            );
          });
        }
        await assertCounted(database, city);
      }),
      { runs: 40, examples: [] },
    );
    await close();
  });

  test(`${on.name}: after a day's work through every door, each part counts what a recount counts`, async () => {
    const { app, database, close } = await on.open();
    const [officer, coordinator] = [await signIn(app, nora), await signIn(app, claire)];
    const told = Array.from({ length: 5 }, (_, index) => meeting(nora, `Talk ${index}`, ['A tree', 'A lamp']));
    await say(app, officer, asking(told));
    const [need = ''] = told.flatMap(({ args }) =>
      (args as { encounter: Encounter }).encounter.needs.map(({ id }) => id),
    );
    const contact = contactOf(nora, { id: idOf(50) });
    await say(app, officer, asking([telling(nora, 'recordContact', contact.id, { contact })]));
    await dispatchOnce(database);
    await say(
      app,
      coordinator,
      asking([telling(claire, 'routeRequest', need, { departmentId: 'streets', reason: 'Theirs' })]),
    );
    await say(app, officer, asking([telling(nora, 'removeContact', contact.id, {})]));
    // Out of his reach: it becomes a review, which is counted too.
    const { answer } = await say(
      app,
      await signIn(app, omar),
      asking([telling(omar, 'remarkOnRequest', need, { text: 'I know of it' })]),
    );
    assert.is(answer.answers[0]?.result, 'reviewed');
    await changePerson(database, omar, { districtIds: [] });
    await keepInTown(database, 'contact', [contactOf(omar, { id: idOf(51), districtId: 'meadows' })]);
    while ((await dispatchOnce(database)) > 0);
    await assertCounted(database);
    const [reviews] = await countParts(database, 'testtown', [{ kind: 'review', districtId: 'harbour' }]);
    assert.is(reviews?.count, 1);
    await close();
  });

  test(`${on.name}: a database from before there were tallies is counted once, as it stands`, async () => {
    const { database, close } = await on.open();
    await keepInTown(
      database,
      'contact',
      Array.from({ length: 1200 }, (_, index) => contactOf(nora, { id: idOf(1000 + index) })),
    );
    await database.run("update records set body = null where kind = 'contact' and id < $1", [idOf(1100)]);
    await database.run('delete from cells');
    await database.transaction(tallyRecords);
    await assertCounted(database);
    await close();
  });

  test(`${on.name}: in a database from before it was noted who joined, each who did has it as their own, and it is counted so`, async () => {
    const { database, close } = await on.open();
    const requests = Array.from({ length: 1100 }, (_, index) =>
      requestOf(omar, { id: idOf(1000 + index), ...(index % 2 ? { joined: [joinOf(nora), joinOf(omar)] } : {}) }),
    );
    await keepInTown(database, 'request', requests);
    const joiners = () => database.all('select * from joiners order by id');
    const before = await joiners();
    assert.is(before.length, 550);
    await database.run('delete from joiners');
    await database.transaction(tallyJoined);
    assert.equal(await joiners(), before);
    await assertCounted(database);
    await close();
  });

  test(`${on.name}: two servers that write at the same moment lose nothing from the count`, async () => {
    const { apps, database, close } = await on.openPair();
    const cookie = await signIn(apps[0], nora);
    const work = Array.from({ length: 20 }, (_, index) => meeting(nora, `Talk ${index}`, ['A tree']));
    await Promise.all(work.map((told, index) => say(index % 2 ? apps[1] : apps[0], cookie, asking([told]))));
    await assertCounted(database);
    const [talks] = await countParts(database, 'testtown', [{ kind: 'encounter', districtId: 'harbour' }]);
    assert.is(talks?.count, 20);
    await close();
  });
});

test.run();
