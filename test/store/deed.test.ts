import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Person } from '../../src/domain/person.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { remarkOnRequest } from '../../src/store/requests.ts';
import { park } from '../../src/store/settle.ts';
import { nora } from '../people.ts';
import { encounterOf, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';

test('a refused talk that its officer could not tell any more, being none, stays in sight with its request', async () => {
  const { app, close } = await openServer();
  const { store, doer, sync } = await openPhone(app, nora);
  await sync();
  const told = encounterOf(nora, 'On my last day as an officer', [['The tree leans', 'tree']]);
  await saveEncounter(store, doer, told);
  const shown = async () => [await store.encounters.toArray(), await store.requests.toArray()];
  const before = await shown();
  const row = await store.outbox.where('keys').equals(`encounter/${told.id}`).first();
  const maintainer: Person = { ...nora, roles: ['maintainer'], departmentIds: ['green'] };
  await park(store, maintainer, {
    id: row?.mutation.id ?? '',
    result: 'refused',
    problems: [{ field: '', reason: 'notAllowed' }],
  });
  assert.equal(await shown(), before);
  assert.equal(await remarkOnRequest(store, { ...doer, person: maintainer }, told.needs[0]?.id ?? '', 'Soon'), []);
  assert.is((await store.requests.toArray())[0]?.record.history.at(-1)?.text, 'Soon', 'and can be worked on');
  await close();
});

test.run();
