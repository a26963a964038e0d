import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { saveEncounter } from '../../src/store/encounters.ts';
import { nora } from '../people.ts';
import { encounterOf, type Network, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';

/** Lets nobody hear an answer before this many have been given. */
function together(count: number): Network {
  let given = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async (send) => {
    const answer = await send();
    given += 1;
    if (given >= count) open();
    await gate;
    return answer;
  };
}

test('a phone that finds a talk missing while its page and its worker ask at once loses no other', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  for (let number = 1; number <= 5; number += 1)
    await saveEncounter(phone.store, phone.doer, encounterOf(nora, `Talk ${number}`, [['The tree leans', 'tree']]));
  await phone.sync();
  const [lost] = await phone.store.encounters.toArray();
  await phone.store.encounters.delete(lost?.id ?? '');
  await phone.store.meta.bulkDelete(['checkedAt', 'anewAt']);

  const both = together(2);
  await Promise.all([phone.sync(both), phone.sync(both)]);
  assert.is(await phone.store.encounters.count(), 4, 'the others are still here');
  await phone.sync();
  assert.is(await phone.store.encounters.count(), 5, 'and the missing one has come');
  assert.is(await phone.store.stale.count(), 0);
  await close();
});

test.run();
