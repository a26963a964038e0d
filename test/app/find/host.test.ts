import '../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeHost } from '../../../src/app/find/host.ts';
import { later } from '../../../src/domain/instant.ts';
import { Store } from '../../../src/store/store.ts';
import { requestOf } from '../../domain/records.ts';
import { claire, nora } from '../../people.ts';

const LATE = {
  view: 'late',
  status: '',
  district: '',
  service: '',
  department: '',
  assigned: '',
  isLate: false,
  isSoon: false,
  order: 'due',
} as const;
const sleep = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

test('a desk that is left open learns when something becomes late, though nothing was written', async () => {
  const store = new Store('host-1');
  const record = requestOf(nora, { dueAt: later(new Date().toISOString(), 500) });
  await store.requests.put({ id: record.id, version: 1, record });
  let told = 0;
  const tell = () => {
    told += 1;
  };
  const host = makeHost(store, tell, 20, 20);
  const ask = () => {
    const answer = host.answer({ number: 1, about: 'requests', question: { look: LATE, said: '', person: claire } });
    return 'byDistrict' in answer ? [answer.ids.length, answer.counts.get('late')] : [];
  };
  try {
    await sleep(200);
    const before = { told, answer: ask() };
    for (let tries = 0; told === before.told && tries < 100; tries += 1) await sleep(20);
    assert.is.not(told, before.told);
    assert.equal([before.answer, ask()].flat(), [0, 0, 1, 1]);
  } finally {
    host.stop();
    store.close();
  }
});

test.run();
