import '../phone-memory.ts';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import { SCHEMA } from '../../src/domain/mutation.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { act } from '../../src/store/deed.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { throwAway, tryAgain } from '../../src/store/outbox.ts';
import { remarkOnRequest } from '../../src/store/requests.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import { onEachDatabase } from '../databases.ts';
import { contactOf, requestOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, openPhone, signIn, type TestPhone } from '../phone.ts';
import { asking, meeting, say, telling } from '../server/telling.ts';
import { idsInTown, keepInTown } from './city.ts';
import { recording } from './network.ts';

const statesOn = async ({ store }: TestPhone) =>
  (await store.outbox.orderBy('seq').toArray()).map(({ mutation, state }) => [mutation.name, state]);
const needOf = (told: ReturnType<typeof meeting>) =>
  (told.args as { encounter: Encounter }).encounter.needs[0]?.id ?? '';

await onEachDatabase((on) => {
  test(`${on.name}: what builds on a refused talk is not looked at, its name is free again, and unrelated work is done`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    const taken = requestOf(omar, { id: uuidv7(), districtId: 'meadows' });
    await keepInTown(database, 'request', [taken]);
    // One of its needs has the name of a request that is there.
    const told = meeting(nora, 'At the gate', ['A tree', 'A lamp']);
    const { encounter } = told.args as { encounter: Encounter };
    const spoilt = structuredClone(told);
    Object.assign((spoilt.args as { encounter: Encounter }).encounter.needs[1] ?? {}, { id: taken.id });
    const remark = telling(nora, 'remarkOnRequest', needOf(told), { text: 'Soon' });
    const correction = telling(nora, 'amendEncounter', encounter.id, {
      fields: { note: 'At the bridge' },
      seen: { note: 'At the gate' },
    });
    const other = meeting(nora, 'Further on');
    const { answer } = await say(app, cookie, asking([spoilt, remark, other, correction]));
    assert.equal(answer.answers, [
      { id: spoilt.id, result: 'refused', problems: [{ field: 'needs', reason: 'alreadyThere' }] },
      { id: remark.id, result: 'parked' },
      { id: other.id, result: 'acknowledged' },
      { id: correction.id, result: 'parked' },
    ]);
    const log = await database.all<{ id: string }>('select id from mutations order by id');
    assert.equal(
      log.map(({ id }) => id),
      [spoilt.id, other.id].sort(),
    );

    const mended = { ...told, id: uuidv7() };
    const later = await say(app, cookie, asking([mended, remark, correction]));
    assert.equal(
      later.answer.answers.map(({ id, result }) => [id, result]),
      [
        [mended.id, 'acknowledged'],
        [remark.id, 'acknowledged'],
        [correction.id, 'acknowledged'],
      ],
    );
    await close();
  });

  test(`${on.name}: what builds on a refused talk waits on the phone until that is settled, and then arrives`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    const taken = requestOf(omar, { id: newId(), districtId: 'meadows' });
    await keepInTown(database, 'request', [taken]);
    const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
    const clash = { id: taken.id, text: 'The lamp is broken', serviceCode: 'lamp', departmentId: null };
    const need = told.needs[0]?.id ?? '';
    await saveEncounter(phone.store, phone.doer, { ...told, needs: [...told.needs, clash] });
    assert.equal(await remarkOnRequest(phone.store, phone.doer, need, 'Soon'), []);
    await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'Further on'));
    await phone.sync();
    assert.equal(await statesOn(phone), [
      ['recordEncounter', 'refused'],
      ['remarkOnRequest', 'parked'],
    ]);
    assert.is((await phone.store.requests.get(need))?.record.history.at(-1)?.text, 'Soon', 'both stay in sight');
    const sent: number[] = [];
    await phone.sync(async (send) => {
      sent.push((await phone.store.meta.get('sending'))?.value as number);
      return send();
    });
    assert.equal(sent, [0], 'it is not sent in vain');
    assert.is((await idsInTown(database, 'encounter')).length, 1, 'what has nothing to do with it arrived');

    const [row] = await phone.store.outbox.toArray();
    if (!row) throw new Error('nothing is left');
    const { encounter } = row.mutation.args as { encounter: Encounter };
    await tryAgain(phone.store, nora, row.seq, { encounter: { ...encounter, needs: told.needs } });
    await phone.sync();
    assert.equal(await statesOn(phone), []);
    assert.ok((await idsInTown(database, 'request')).includes(need));
    await close();
  });

  test(`${on.name}: a talk that was refused and is given up lets go of what waited for it: that is told, not lost`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    const theirs = contactOf(omar, { id: newId(), districtId: 'meadows' });
    await keepInTown(database, 'contact', [theirs]);
    // By chance, or by a mended clock, of the same name.
    const contact = contactOf(nora, { id: theirs.id });
    await saveContact(phone.store, phone.doer, contact, null);
    await saveContact(phone.store, phone.doer, { ...contact, note: 'Back on Monday' }, contact);
    await phone.sync();
    assert.equal(await statesOn(phone), [
      ['recordContact', 'refused'],
      ['amendContact', 'parked'],
    ]);
    const [row] = await phone.store.outbox.toArray();
    await throwAway(phone.store, nora, row?.seq ?? 0);
    await phone.sync();
    assert.equal(await statesOn(phone), []);
    const [review] = await idsInTown(database, 'review');
    assert.ok(review, 'somebody who has that card decides');
    await close();
  });

  test(`${on.name}: what a newer app wrote is parked, beside it the rest is done, and it is tried once in each exchange`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    const contact = contactOf(nora, { id: newId() });
    await saveContact(phone.store, phone.doer, contact, null);
    const [row] = await phone.store.outbox.toArray();
    const newer = { ...row?.mutation, schema: SCHEMA + 1, args: { contact, weather: 'rain' } };
    await phone.store.outbox.update(row?.seq ?? 0, { mutation: newer as never });
    await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'At the gate'));
    for (let turn = 0; turn < 3; turn += 1) {
      const { network, answers } = recording();
      assert.is((await phone.sync(network)).ending, 'done');
      assert.is(answers.length, 1);
      assert.equal(await statesOn(phone), [['recordContact', 'parked']]);
    }
    assert.equal((await phone.store.outbox.toArray())[0]?.problems, [{ field: 'schema', reason: 'newerApp' }]);
    const { waiting, refused } = await findSyncState(phone.store);
    assert.equal([waiting, refused], [1, 0], 'nobody has to settle it: it waits');
    assert.is((await idsInTown(database, 'encounter')).length, 1);
    assert.equal(await database.all('select id from mutations where id = $1', [row?.mutation.id ?? '']), []);

    // The server was updated: it now knows what the app writes.
    await phone.store.outbox.update(row?.seq ?? 0, { mutation: row?.mutation as never });
    await phone.sync();
    assert.equal(await idsInTown(database, 'contact'), [contact.id]);
    assert.is(await phone.store.outbox.count(), 0);
    await close();
  });

  test(`${on.name}: a remark on a request goes, though a step on it was refused`, async () => {
    const { app, close } = await on.open();
    const phone = await openPhone(app, nora);
    const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
    const need = told.needs[0]?.id ?? '';
    await saveEncounter(phone.store, phone.doer, told);
    await phone.sync();
    assert.equal(
      await act(phone.store, phone.doer, [
        { name: 'classifyRequest', recordId: need, args: { serviceCode: 'lamp' } },
        { name: 'remarkOnRequest', recordId: need, args: { text: 'It is a lamp' } },
      ]),
      [],
    );
    const [row] = await phone.store.outbox.toArray();
    const spoilt = { ...row?.mutation, args: { serviceCode: 'gone' } };
    await phone.store.outbox.update(row?.seq ?? 0, { mutation: spoilt as never });
    await phone.sync();
    assert.equal(await statesOn(phone), [['classifyRequest', 'refused']]);
    assert.is((await phone.store.requests.get(need))?.record.history.at(-1)?.text, 'It is a lamp');
    await close();
  });
});

test.run();
