import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DEED_NAMES } from '../../src/domain/mutation.ts';
import { findRecord } from '../../src/server/database/records.ts';
import type { OutboxRow } from '../../src/store/store.ts';
import { dump, onEachDatabase } from '../databases.ts';
import { claire, nora } from '../people.ts';
import { loseAnswer, openPhone } from '../phone.ts';
import {
  CONTACT,
  ENCOUNTER,
  LAMP,
  REMOVED,
  SAVED_BY_CLAIRE,
  SAVED_BY_NORA,
  TREE,
  VISIT,
} from '../store/outbox-of-schema-1.ts';

/** What came after the first schema. */
const ADDED = [
  'askCitizen',
  'attachToEncounter',
  'attachToRequest',
  'noteSaid',
  'settleReview',
  'splitRequest',
  'tellAsker',
  'withdrawQuestion',
];

test('every deed of the first schema is in the outboxes that were saved of it', () => {
  const saved = new Set([...SAVED_BY_NORA, ...SAVED_BY_CLAIRE].map(({ mutation }) => mutation.name));
  assert.equal([...saved].sort(), DEED_NAMES.filter((name) => !ADDED.includes(name)).sort());
});

await onEachDatabase((on) => {
  test(`${on.name}: what was noted with the first schema is delivered in full today, each deed once`, async () => {
    const { app, database, close } = await on.open();
    for (const [person, rows] of [
      [nora, SAVED_BY_NORA],
      [claire, SAVED_BY_CLAIRE],
    ] as const) {
      const phone = await openPhone(app, person);
      await phone.store.outbox.bulkPut(rows as unknown as OutboxRow[]);
      assert.is((await phone.sync(loseAnswer)).ending, 'unreachable');
      assert.is((await phone.sync()).ending, 'done');
      assert.equal(await phone.store.outbox.toArray(), [], person.name);
    }
    const find = <K extends 'visit' | 'encounter' | 'contact' | 'request'>(kind: K, id: string) =>
      findRecord(database, 'testtown', kind, id);
    const visit = await find('visit', VISIT);
    assert.equal([visit?.note, visit?.passersBy, visit?.endedAt], ['Rain', 12, '2026-05-13T11:00:00.000Z']);
    const encounter = await find('encounter', ENCOUNTER);
    assert.equal([encounter?.note, encounter?.needs.length], ['Mrs Visser at number 14', 2]);
    const contact = await find('contact', CONTACT);
    assert.equal([contact?.phone, contact?.note, contact?.lead?.socialSkill], ['06 2', 'Has the key', 3]);
    assert.is(await find('contact', REMOVED), null);
    const tree = await find('request', TREE);
    assert.equal([tree?.status, tree?.assignedTo, tree?.departmentId], ['planned', claire.id, 'green']);
    assert.equal(
      tree?.history.map(({ deed }) => deed),
      ['opened', 'routed', 'remark', 'assigned', 'assigned', 'status'],
    );
    const lamp = await find('request', LAMP);
    assert.equal([lamp?.serviceCode, lamp?.departmentId, lamp?.answer?.text], ['lamp', 'port', 'Somebody will come']);
    assert.ok(tree?.openedAt.startsWith('2026-05-13T09:'), 'when it was told, not when it arrived');
    await close();
  });

  test(`${on.name}: the log keeps what was sent as it was sent, in its own schema`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.store.outbox.bulkPut(SAVED_BY_NORA as unknown as OutboxRow[]);
    await phone.sync();
    const rows = await database.all<{ id: string; content: string }>('select id, content from mutations order by id');
    assert.equal(
      rows.map(({ content }) => JSON.parse(content)),
      SAVED_BY_NORA.map(({ mutation }) => mutation),
    );
    const before = await dump(database);
    await phone.store.outbox.bulkPut(SAVED_BY_NORA as unknown as OutboxRow[]);
    await phone.sync();
    assert.equal(
      (await dump(database)).records,
      before.records,
      'the same again, from a phone put back, changes nothing',
    );
    assert.is(await phone.store.outbox.count(), 0);
    await close();
  });
});

test.run();
