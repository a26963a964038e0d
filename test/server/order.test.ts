import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Directory } from '../../src/domain/directory.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { Person } from '../../src/domain/person.ts';
import { partsOf } from '../../src/domain/policy.ts';
import { keyOf } from '../../src/domain/record.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { findChanges, findRecord } from '../../src/server/database/records.ts';
import { dispatchOnce } from '../../src/server/dispatch/dispatch.ts';
import { readCursor } from '../../src/sync/cursor.ts';
import type { Change, MutationAnswer } from '../../src/sync/protocol.ts';
import { onEachDatabase } from '../databases.ts';
import { nora } from '../people.ts';
import { signIn } from '../phone.ts';
import { town } from '../town.ts';
import { asking, meeting, say, telling } from './telling.ts';

/**
 * What these sentences catch, tried on a copy with one mistake planted at a time, on PostgreSQL:
 * versions taken outside the transaction that uses them, as a sequence or a clock gives them: a lower version is committed after the
 * cursor has passed it, and those who follow never hear of dozens of encounters; a claim that looks before it inserts: 103 remarks
 * where 80 were made; records read without keeping them from others: 37 remarks where 80 were made.
 */
const WRITERS = 8;
const EXCHANGES = 50;

const everywhere = (name: string, number: number): Person => ({
  ...nora,
  id: `0190b000-0000-7000-8000-0000000000${10 + number}`,
  name: `${name} Everywhere`,
  districtIds: [],
});
const officers = ['Ada', 'Bea', 'Cas', 'Dea', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo'].map(everywhere);
const [reading, alsoReading, ...writing] = officers as [Person, Person, ...Person[]];
const city: Directory = { ...town, people: [...town.people, ...officers] };

// Whatever the signature says: here only the numbers count.
const readVersion = (text: string | null) => readCursor(text, () => text?.split('.').at(-1) ?? '');

const isDone = ({ result }: MutationAnswer) => result === 'acknowledged' || result === 'merged';

/** Somebody who follows the cursor for as long as others write. */
class Reader {
  readonly seen = new Map<string, Change>();
  cursor: string | null = null;
  pages = 0;
  readonly #app: FastifyInstance;
  readonly #cookie: string;

  constructor(app: FastifyInstance, cookie: string) {
    this.#app = app;
    this.#cookie = cookie;
  }

  /** Reads until the server says that this is all. */
  async catchUp(): Promise<void> {
    for (;;) {
      const { status, answer } = await say(this.#app, this.#cookie, asking([], this.cursor));
      assert.is(status, 200);
      const from = readVersion(this.cursor);
      const to = readVersion(answer.cursor);
      assert.ok(to && (!from || to.version >= from.version), 'a cursor never goes back');
      if (from && !from.fill) {
        for (const { version } of answer.changes) {
          assert.ok(
            version > from.version && version <= to.version,
            'what comes is new, and lies behind the new cursor',
          );
        }
        const versions = answer.changes.map(({ version }) => version);
        assert.is(new Set(versions).size, versions.length, 'no version twice');
      }
      for (const change of answer.changes) {
        const known = this.seen.get(keyOf(change));
        if (!known || known.version < change.version) this.seen.set(keyOf(change), change);
      }
      this.cursor = answer.cursor;
      this.pages += 1;
      if (answer.isLast) return;
    }
  }
}

await onEachDatabase((on) => {
  test(`${on.name}: eight officers write through two servers at once, and whoever follows the cursor misses nothing`, async () => {
    const { apps, database, close } = await on.openPair(city);
    const shared = meeting(nora, 'The tree that everybody asks about', ['The tree by the school']);
    const requestId = (shared.args as { encounter: Encounter }).encounter.needs[0]?.id ?? '';
    await say(apps[0], await signIn(apps[0], nora), asking([shared]));
    const readers = [
      new Reader(apps[0], await signIn(apps[0], reading)),
      new Reader(apps[1], await signIn(apps[1], alsoReading)),
    ];

    let isWriting = true;
    let remarks = 0;
    const write = async (person: Person) => {
      const cookie = await signIn(apps[0], person);
      for (let exchange = 0; exchange < EXCHANGES; exchange += 1) {
        const mutations: object[] = [
          meeting(person, `${person.name} ${exchange}`, exchange % 2 ? ['A tree'] : []),
          ...(exchange % 5 ? [] : [telling(person, 'remarkOnRequest', requestId, { text: `${exchange} still there` })]),
          ...(exchange % 7 ? [] : [meeting(person, 'one more')]),
        ];
        const isDouble = exchange % 4 === 0;
        const body = asking(mutations);
        const told = isDouble ? apps : [apps[exchange % 2] as FastifyInstance];
        const heard = await Promise.all(told.map((app) => say(app, cookie, body)));
        for (const { status, answer } of heard) {
          assert.is(status, 200);
          assert.is(answer.answers.filter(isDone).length, mutations.length);
        }
        if (exchange % 5 === 0) remarks += 1;
      }
    };
    const follow = async (reader: Reader) => {
      while (isWriting) {
        await reader.catchUp();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await reader.catchUp();
    };
    const deliver = async () => {
      while (isWriting) {
        await dispatchOnce(database);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const writers = Promise.all(writing.slice(0, WRITERS).map(write)).finally(() => {
      isWriting = false;
    });
    await Promise.all([writers, ...readers.map(follow), deliver()]);

    const request = (await findRecord(database, 'testtown', 'request', requestId)) as ServiceRequest;
    assert.is(request.history.filter(({ deed }) => deed === 'remark').length, remarks, 'every remark once, none lost');
    await dispatchOnce(database);
    const rows = await findChanges(database, 'testtown', partsOf(reading), 0, Number.MAX_SAFE_INTEGER, 100_000);
    assert.ok(rows.length > WRITERS * EXCHANGES);
    for (const reader of readers) {
      await reader.catchUp();
      assert.ok(reader.pages > 20, 'it read while others wrote');
      const missed = rows.filter((row) => reader.seen.get(keyOf(row))?.version !== row.version);
      assert.equal(missed.map(keyOf), [], 'nothing was missed, everything is as it now stands');
      assert.is(reader.seen.size, rows.length);
    }
    await close();
  });

  test(`${on.name}: the same work sent to both servers at the same moment is done once, and both give the same answer`, async () => {
    const { apps, database, close } = await on.openPair(city);
    const cookie = await signIn(apps[0], nora);
    for (let round = 0; round < EXCHANGES; round += 1) {
      const told = meeting(nora, `Round ${round}`, ['A tree', 'Another tree']);
      // With a refused one beside it: its first answer, too, is the answer for ever.
      const wrong = telling(nora, 'remarkOnRequest', uuidv7(), { text: 'nobody has this one' });
      const body = asking([told, wrong]);
      const heard = await Promise.all([...apps, ...apps].map((app) => say(app, cookie, body)));
      const later = await say(apps[round % 2] as FastifyInstance, cookie, body);
      for (const { status, answer } of [...heard, later]) {
        assert.is(status, 200);
        assert.equal(answer.answers, [
          { id: told.id, result: 'acknowledged' },
          { id: wrong.id, result: 'refused', problems: [{ field: '', reason: 'gone' }] },
        ]);
      }
    }
    const count = async (table: string) =>
      (await database.all<{ count: number }>(`select count(*) as count from ${table}`))[0]?.count;
    assert.is(await count('mutations'), EXCHANGES * 2);
    assert.is(await count('dispatches'), EXCHANGES * 2);
    const [kinds] = await database.all<{ count: number }>(
      "select count(*) as count from records where kind in ('encounter', 'request')",
    );
    assert.is(kinds?.count, EXCHANGES * 3);
    await close();
  });

  test(`${on.name}: the same id with other words in it is not the same work: it is refused, and nothing changes`, async () => {
    const { apps, database, close } = await on.openPair(city);
    const cookie = await signIn(apps[0], nora);
    const told = meeting(nora, 'What was said');
    await say(apps[0], cookie, asking([told]));
    const changed = structuredClone(told);
    (changed.args as { encounter: Encounter }).encounter.note = 'What was not said';
    const { answer } = await say(apps[1], cookie, asking([changed]));
    assert.equal(answer.answers, [{ id: told.id, result: 'refused', problems: [{ field: 'id', reason: 'mismatch' }] }]);
    assert.is((await findRecord(database, 'testtown', 'encounter', told.recordId))?.note, 'What was said');
    assert.equal((await say(apps[1], cookie, asking([told]))).answer.answers, [
      { id: told.id, result: 'acknowledged' },
    ]);
    await close();
  });

  test(`${on.name}: two phones with the same memory that send the same encounter under two ids make one encounter`, async () => {
    const { apps, database, close } = await on.openPair(city);
    const cookie = await signIn(apps[0], nora);
    for (let round = 0; round < 20; round += 1) {
      const told = meeting(nora, `Round ${round}`, ['A tree']);
      const copy = { ...told, id: uuidv7() };
      const heard = await Promise.all(
        [told, copy].map((one, index) => say(apps[index] as FastifyInstance, cookie, asking([one]))),
      );
      assert.equal(
        heard.map(({ answer }) => answer.answers[0]?.result),
        ['acknowledged', 'acknowledged'],
      );
    }
    const [count] = await database.all<{ count: number }>(
      "select count(*) as count from records where kind = 'request'",
    );
    assert.is(count?.count, 20);
    await close();
  });

  test(`${on.name}: officers who send hundreds of things in one go, in opposite orders, do not stop each other`, async () => {
    const { apps, close } = await on.openPair(city);
    const cookie = await signIn(apps[0], reading);
    const all = Array.from({ length: 100 }, (_, index) => meeting(reading, `Number ${index}`, ['A tree']));
    const bodies = [asking(all), asking([...all].reverse()), asking(all.slice(30)), asking(all.slice(0, 60).reverse())];
    const heard = await Promise.all(bodies.map((body, index) => say(apps[index % 2] as FastifyInstance, cookie, body)));
    for (const { status, answer } of heard) {
      assert.is(status, 200);
      assert.ok(answer.answers.every(({ result }) => result === 'acknowledged'));
    }
    await close();
  });
});

test.run();
