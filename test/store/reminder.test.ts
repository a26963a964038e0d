import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Device, enterAccount, storeName } from '../../src/store/device.ts';
import { newId } from '../../src/store/id.ts';
import { remind, setReminder, watchReminder } from '../../src/store/reminder.ts';
import { Store } from '../../src/store/store.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { seen } from './memory.ts';

const SENTENCES = ['1 person expects you today', '2 people expect you today', 'More than 2 people expect you today'];
const MORNING = new Date('2026-11-20T09:00:00.000Z');
let phones = 0;

async function promise(store: Store, on: string, doneAt: string | null = null): Promise<void> {
  const followUp = { on, words: 'Mrs Visser wants the form', doneAt };
  const record = { ...encounterOf(nora, 'Mrs Visser'), followUp };
  await store.encounters.put({ id: newId(), version: 1, record });
}

/** A phone of Nora's with so many promises for that Friday, and what it says. */
async function phoneWith(promises: number) {
  phones += 1;
  const account = { municipalityId: `town-${phones}`, personId: nora.id, person: nora, login: 'nora' };
  const device = new Device(`reminder-${phones}`);
  await enterAccount(device, account);
  const store = new Store(storeName(account));
  for (let i = 0; i < promises; i += 1) await promise(store, '2026-11-20');
  const said: string[] = [];
  const look = (now: Date) => remind(device, async (sentence) => void said.push(sentence), now);
  return { store, device, said, look };
}

const told = { sentences: SENTENCES, timeZone: 'Europe/Amsterdam' };

test('a phone says once a day how many people expect its officer, and nothing of who they are', async () => {
  const { store, said, look } = await phoneWith(2);
  await setReminder(store, told);
  for (const minute of [0, 5, 50]) await look(new Date(MORNING.getTime() + minute * 60_000));
  assert.equal(said, ['2 people expect you today']);
  await look(new Date('2026-11-21T09:00:00.000Z'));
  assert.is(said.length, 2, 'they still do, the day after');
});

test('nobody is reminded who did not ask, whom nobody expects, or who asked no longer', async () => {
  const unasked = await phoneWith(2);
  await unasked.look(MORNING);
  const expected = await phoneWith(0);
  await setReminder(expected.store, told);
  await expected.look(MORNING);
  const off = await phoneWith(2);
  await setReminder(off.store, told);
  await setReminder(off.store, null);
  await off.look(MORNING);
  assert.equal([...unasked.said, ...expected.said, ...off.said], []);
});

test('nobody is woken at night, by the clock of the city', async () => {
  const { store, said, look } = await phoneWith(1);
  await setReminder(store, told);
  await look(new Date('2026-11-20T05:59:00.000Z'));
  assert.equal(said, [], 'a minute to seven in Amsterdam');
  await look(new Date('2026-11-20T06:00:00.000Z'));
  assert.equal(said, ['1 person expects you today']);
});

test('more than there are sentences for are told so', async () => {
  const { store, said, look } = await phoneWith(5);
  await setReminder(store, told);
  await look(MORNING);
  assert.equal(said, ['More than 2 people expect you today']);
});

test('what the phone did not let through counts as not said; another language does not say it again', async () => {
  const { store, device, said, look } = await phoneWith(1);
  await setReminder(store, told);
  await remind(device, () => Promise.reject(new TypeError('not allowed')), MORNING).catch(() => {});
  await look(MORNING);
  assert.is(said.length, 1);
  await setReminder(store, { ...told, sentences: ['Quelqu’un vous attend'] });
  await look(MORNING);
  assert.is(said.length, 1);
});

test('who switches it off while it is being said is not reminded again', async () => {
  const { store, device } = await phoneWith(1);
  await setReminder(store, told);
  await remind(device, () => setReminder(store, null), MORNING);
  assert.is(await seen(watchReminder(store)), null);
});

test('a clock that was a year ahead for a morning does not silence it for a year', async () => {
  const { store, said, look } = await phoneWith(1);
  await setReminder(store, told);
  await look(new Date('2027-11-20T09:00:00.000Z'));
  await look(MORNING);
  assert.is(said.length, 2);
});

test('who is to be gone back to after all is told the same day, though nobody was at eight', async () => {
  const kept = '2026-11-19T15:00:00.000Z';
  const reopened = await phoneWith(0);
  await promise(reopened.store, '2026-11-19', kept);
  const another = await phoneWith(0);
  await promise(another.store, '2026-11-19', kept);
  for (const { store, said, look } of [reopened, another]) {
    await setReminder(store, told);
    await look(new Date('2026-11-20T07:00:00.000Z'));
    assert.equal(said, []);
  }
  await reopened.store.encounters.toCollection().modify((row) => {
    if (row.record.followUp) row.record.followUp.doneAt = null;
  });
  await another.store.encounters.clear();
  await promise(another.store, '2026-11-20');
  for (const { said, look } of [reopened, another]) {
    await look(MORNING);
    assert.equal(said, ['1 person expects you today']);
  }
});

test.run();
