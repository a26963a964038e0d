import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../../src/domain/encounter.ts';
import { later } from '../../../src/domain/instant.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { claimDispatches } from '../../../src/server/database/dispatches.ts';
import { findRecord } from '../../../src/server/database/records.ts';
import { type Deliver, dispatchOnce, startDispatching } from '../../../src/server/dispatch/dispatch.ts';
import { onEachDatabase } from '../../databases.ts';
import { claire, nora, piet } from '../../people.ts';
import { signIn } from '../../phone.ts';
import type { TestServer } from '../../server.ts';
import { asking, meeting, say, telling } from '../telling.ts';

const MINUTE = 60_000;

/** Sends a need about a tree, which goes to Green Spaces; the request's id. */
async function askForTree({ app }: TestServer, cookie?: string): Promise<string> {
  const told = meeting(nora, 'By the water', ['The tree leans over']);
  const { answer } = await say(app, cookie ?? (await signIn(app, nora)), asking([told]));
  assert.is(answer.answers[0]?.result, 'acknowledged');
  return (told.args as { encounter: Encounter }).encounter.needs[0]?.id ?? '';
}

async function route({ app }: TestServer, id: string, departmentId: string | null): Promise<void> {
  const told = telling(claire, 'routeRequest', id, { departmentId, reason: 'It belongs there' });
  const { answer } = await say(app, await signIn(app, claire), asking([told]));
  assert.is(answer.answers[0]?.result, 'merged');
}

interface Row {
  department_id: string;
  state: string;
  attempts: number;
  next_at: string;
  failure: string | null;
  ended_at: string | null;
}
const dispatches = (database: Database) =>
  database.all<Row>('select department_id, state, attempts, next_at, failure, ended_at from dispatches order by id');
const request = (database: Database, id: string) => findRecord(database, 'testtown', 'request', id);
const at = (time: number) => () => new Date(time);

/** A desk that is out of order until it is mended, and notes what it was brought. */
function desk() {
  const brought: string[] = [];
  let isWell = true;
  const deliver: Deliver = async ({ requestId }) => {
    if (!isWell) throw new RangeError(`no such desk for ${nora.name}`);
    brought.push(requestId);
    return {};
  };
  return { brought, channels: { desk: deliver }, breakDown: () => (isWell = false), mend: () => (isWell = true) };
}

await onEachDatabase((on) => {
  test(`${on.name}: a request is brought to its department once, and everyone sees that it is there`, async () => {
    const server = await on.open();
    const { brought, channels } = desk();
    const id = await askForTree(server);
    assert.is((await request(server.database, id))?.deliveredAt, null);
    assert.is(await dispatchOnce(server.database, undefined, channels), 1);
    assert.is(await dispatchOnce(server.database, undefined, channels), 0);
    assert.equal(brought, [id]);
    const stands = await request(server.database, id);
    assert.ok(stands?.deliveredAt);
    assert.equal(
      stands?.history.map(({ deed }) => deed),
      ['opened', 'routed', 'delivered'],
    );
    const [row] = await dispatches(server.database);
    assert.is(row?.state, 'delivered');
    assert.ok(row?.ended_at);
    const cookie = await signIn(server.app, piet);
    const directory = await say(server.app, cookie, asking());
    const { answer } = await say(server.app, cookie, asking([], directory.answer.cursor));
    assert.is(answer.changes.find((change) => change.id === id)?.record?.deliveredAt, stands?.deliveredAt);
    await server.close();
  });

  test(`${on.name}: four servers that look at once bring each request once`, async () => {
    const server = await on.open();
    const { brought, channels } = desk();
    const ids = [];
    const cookie = await signIn(server.app, nora);
    for (let number = 0; number < 12; number += 1) ids.push(await askForTree(server, cookie));
    const ended = await Promise.all([0, 1, 2, 3].map(() => dispatchOnce(server.database, undefined, channels)));
    assert.is(
      ended.reduce((sum, count) => sum + count, 0) + (await dispatchOnce(server.database, undefined, channels)),
      12,
    );
    assert.equal(brought.sort(), ids.sort());
    await server.close();
  });

  test(`${on.name}: a request sent elsewhere while it was on its way is brought there too, and stands there alone`, async () => {
    const server = await on.open();
    const id = await askForTree(server);
    const { brought, channels } = desk();
    const slow: Deliver = async (dispatch) => {
      await channels.desk(dispatch);
      if (brought.length === 1) await route(server, id, 'streets');
      return {};
    };
    await dispatchOnce(server.database, undefined, { desk: slow });
    assert.is((await request(server.database, id))?.deliveredAt, null, 'not on the desk of Streets yet');
    await dispatchOnce(server.database, undefined, channels);
    assert.equal(
      (await dispatches(server.database)).map(({ department_id, state }) => [department_id, state]),
      [
        ['green', 'overtaken'],
        ['streets', 'delivered'],
      ],
    );
    const stands = await request(server.database, id);
    assert.ok(stands?.deliveredAt);
    assert.equal(
      stands?.history.filter(({ deed }) => deed === 'delivered').map(({ departmentId }) => departmentId),
      ['streets'],
    );
    await server.close();
  });

  test(`${on.name}: a request that went back to triage before it was brought anywhere waits for a person, not for a desk`, async () => {
    const server = await on.open();
    const id = await askForTree(server);
    await route(server, id, null);
    await dispatchOnce(server.database);
    assert.is((await request(server.database, id))?.deliveredAt, null);
    assert.equal(
      (await dispatches(server.database)).map(({ state }) => state),
      ['overtaken'],
    );
    await server.close();
  });

  test(`${on.name}: a request sent away and back is marked once`, async () => {
    const server = await on.open();
    const id = await askForTree(server);
    await route(server, id, 'streets');
    await route(server, id, 'green');
    while ((await dispatchOnce(server.database)) > 0);
    const history = (await request(server.database, id))?.history ?? [];
    assert.is(history.filter(({ deed }) => deed === 'delivered').length, 1);
    assert.ok((await dispatches(server.database)).every(({ state }) => state !== 'waiting' && state !== 'claimed'));
    await server.close();
  });

  test(`${on.name}: a request that came back while nothing was carried is brought all the same`, async () => {
    const server = await on.open();
    const id = await askForTree(server);
    const { brought, channels } = desk();
    const idle: Deliver = async () => {
      await route(server, id, 'streets');
      await route(server, id, 'green');
      return null;
    };
    assert.is(await dispatchOnce(server.database, undefined, { desk: idle }), 1);
    assert.is((await request(server.database, id))?.deliveredAt, null, 'nobody was sent anything');
    await dispatchOnce(server.database, undefined, channels);
    assert.equal(brought, [id]);
    assert.ok((await request(server.database, id))?.deliveredAt);
    assert.equal(
      (await dispatches(server.database)).map(({ state }) => state),
      ['overtaken', 'overtaken', 'delivered'],
    );
    await server.close();
  });

  test(`${on.name}: what a server held when it died is brought by another, after its time and not before`, async () => {
    const server = await on.open();
    const id = await askForTree(server);
    const start = Date.now() + MINUTE;
    const now = new Date(start).toISOString();
    const held = await server.database.transaction((connection) =>
      claimDispatches(connection, now, later(now, 2 * MINUTE), 10),
    );
    assert.is(held.length, 1);
    const { brought, channels } = desk();
    assert.is(await dispatchOnce(server.database, at(start + 2 * MINUTE - 1), channels), 0);
    assert.is(await dispatchOnce(server.database, at(start + 2 * MINUTE), channels), 1);
    assert.equal(brought, [id]);
    assert.is((await dispatches(server.database))[0]?.attempts, 2);
    await server.close();
  });

  test(`${on.name}: a desk that is out of order is tried again after pauses that grow to an hour, and gets everything once it is mended`, async () => {
    const server = await on.open();
    const id = await askForTree(server);
    const { brought, channels, breakDown, mend } = desk();
    breakDown();
    let time = Date.now() + MINUTE;
    const pauses = [];
    for (let tries = 1; tries <= 12; tries += 1) {
      assert.is(await dispatchOnce(server.database, at(time), channels), 0);
      const [row] = await dispatches(server.database);
      assert.is(row?.state, 'waiting');
      assert.is(row?.attempts, tries);
      assert.is(row?.failure, 'RangeError', 'a word, and nobody’s name');
      const next = Date.parse(row?.next_at ?? '');
      pauses.push((next - time) / 1000);
      assert.is(await dispatchOnce(server.database, at(next - 1), channels), 0, 'not before its time');
      assert.is((await dispatches(server.database))[0]?.attempts, tries);
      time = next;
    }
    // A little longer each, and each by another little, so that all do not knock at the same moment.
    for (const [index, least] of [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600].entries()) {
      const pause = pauses[index] ?? 0;
      assert.ok(pause >= least && pause <= least * 1.2, `${pause} s after try ${index + 1}`);
    }
    assert.is((await request(server.database, id))?.deliveredAt, null);
    mend();
    assert.is(await dispatchOnce(server.database, at(time), channels), 1);
    assert.equal(brought, [id]);
    await server.close();
  });

  test(`${on.name}: one request that cannot be brought holds up no other`, async () => {
    const server = await on.open();
    const ids = [await askForTree(server), await askForTree(server), await askForTree(server)];
    const channels = {
      desk: async ({ requestId }: { requestId: string }) => {
        if (requestId === ids[1]) throw new Error('this one not');
        return {};
      },
    };
    assert.is(await dispatchOnce(server.database, undefined, channels), 2);
    assert.equal((await dispatches(server.database)).map(({ state }) => state).sort(), [
      'delivered',
      'delivered',
      'waiting',
    ]);
    await server.close();
  });

  test(`${on.name}: a server that comes back too late with a failure does not undo what another has brought`, async () => {
    const server = await on.open();
    const id = await askForTree(server);
    const start = Date.now() + MINUTE;
    const { brought, channels } = desk();
    const late: Deliver = async () => {
      await dispatchOnce(server.database, at(start + 3 * MINUTE), channels);
      throw new Error('the line was cut');
    };
    await dispatchOnce(server.database, at(start), { desk: late });
    assert.equal(brought, [id]);
    assert.equal(
      (await dispatches(server.database)).map(({ state }) => state),
      ['delivered'],
    );
    await server.close();
  });

  test(`${on.name}: more requests than one round takes are all brought`, async () => {
    const server = await on.open();
    const cookie = await signIn(server.app, nora);
    for (let lot = 0; lot < 5; lot += 1) {
      const told = Array.from({ length: 50 }, (_, index) => meeting(nora, `${lot}.${index}`, ['A tree']));
      await say(server.app, cookie, asking(told));
    }
    const errors: unknown[] = [];
    const dispatching = startDispatching(server.database, (error) => errors.push(error), 1_000_000);
    dispatching.poke();
    dispatching.poke();
    for (let tries = 0; tries < 200; tries += 1) {
      const [left] = await server.database.all("select id from dispatches where state <> 'delivered' limit 1");
      if (!left) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await dispatching.stop();
    assert.equal(errors, []);
    assert.is((await dispatches(server.database)).filter(({ state }) => state === 'delivered').length, 250);
    const [versions] = await server.database.all<{ count: number; different: number }>(
      'select count(version) as count, count(distinct version) as different from records',
    );
    assert.is(versions?.count, versions?.different);
    await server.close();
  });
});

test.run();
