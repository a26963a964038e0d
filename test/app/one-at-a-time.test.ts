import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { oneAtATime } from '../../src/app/one-at-a-time.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { finishFollowUp } from '../../src/store/follow-ups.ts';
import { newId } from '../../src/store/id.ts';
import { Store } from '../../src/store/store.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';

test('whoever taps "done" twice has been back once, and is in no conflict with themselves', async () => {
  const store = new Store('two-taps');
  const doer = { person: nora, deviceId: newId() };
  const talk = { ...encounterOf(nora, 'Come back'), followUp: { on: '2026-11-20', words: '', doneAt: null } };
  await saveEncounter(store, doer, talk);
  const one = oneAtATime();
  const tap = () => one(async () => assert.equal(await finishFollowUp(store, doer, talk), []));
  await Promise.all([tap(), tap()]);
  const deeds = (await store.outbox.toArray()).map(({ mutation }) => mutation.name);
  assert.is(deeds.filter((name) => name === 'amendEncounter').length, 1);
  store.close();
});

test('what could not be done can be tried again', async () => {
  const one = oneAtATime();
  await one(() => Promise.reject(new Error('no room'))).then(
    () => assert.unreachable(),
    (error) => assert.is(error.message, 'no room'),
  );
  let done = 0;
  await one(async () => {
    done += 1;
  });
  assert.is(done, 1);
});

test.run();
