import '../../../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { INTAKE, type Intake } from '../../../../../src/app/screens/contacts/intake/intake.ts';
import {
  dropIntake,
  findIntake,
  keepChoices,
  keepIntake,
} from '../../../../../src/app/screens/contacts/intake/kept-intake.ts';
import { blankCard } from '../../../../../src/domain/card.ts';
import { findDraft, watchIsDraft } from '../../../../../src/store/drafts.ts';
import { Store } from '../../../../../src/store/store.ts';
import { seen } from '../../../../store/memory.ts';

const card = { card: { ...blankCard(), name: 'Zofia' }, further: [], leftOut: [], line: 1 };
const file: Intake = {
  fileName: 'street.csv',
  encoding: 'utf-8',
  reading: { cards: [card], unread: [] },
  chosen: null,
  districtId: null,
  consent: null,
  taken: null,
};

test('a tick of a card keeps the choice alone, and the whole file is found again with it', async () => {
  const store = new Store('kept-intake');
  assert.is(await findIntake(store), null);
  await keepIntake(store, file);
  await keepChoices(store, { ...file, chosen: [0] });
  assert.equal(await findIntake(store), { ...file, chosen: [0] });
  assert.not(JSON.stringify((await findDraft(store, INTAKE))?.content).includes('Zofia'));
  store.close();
});

test('a file that is done with leaves nothing of itself on the phone', async () => {
  const store = new Store('kept-intake-dropped');
  await keepIntake(store, file);
  assert.is(await seen(watchIsDraft(store, INTAKE)), true);
  await dropIntake(store);
  assert.is(await seen(watchIsDraft(store, INTAKE)), false);
  assert.is(await store.drafts.count(), 0);
  store.close();
});

test.run();
