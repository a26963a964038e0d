import '../../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { tryKeeping } from '../../../../src/app/screens/today/use-keeping.ts';
import { addStop, findRound } from '../../../../src/store/round.ts';
import { Store } from '../../../../src/store/store.ts';

const DAY = '2025-11-20';
const quay = { kind: 'place' as const, words: 'The quay' };

test('a stop that could not be kept is told, until one can be', async () => {
  const store = new Store('full');
  const told: boolean[] = [];
  const add = () =>
    tryKeeping(
      () => addStop(store, DAY, quay),
      (isLost) => told.push(isLost),
    );
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  store.rounds.hook('creating', refuse);
  assert.not(await add());
  assert.equal((await findRound(store, DAY)).stops, []);
  store.rounds.hook('creating').unsubscribe(refuse);
  assert.ok(await add());
  assert.equal(told, [true, false]);
  assert.is((await findRound(store, DAY)).stops.length, 1);
  store.close();
});

test.run();
