import '../phone-memory.ts';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contact } from '../../src/domain/contact.ts';
import { removeContact, saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { isHeldBack } from '../../src/store/held-back.ts';
import { newId } from '../../src/store/id.ts';
import { routeRequest, setStatus, takeRequest } from '../../src/store/requests.ts';
import { isStuck, type OutboxRow } from '../../src/store/store.ts';
import { always } from '../domain/chance.ts';
import { contactOf } from '../domain/records.ts';
import { nora, piet, sven } from '../people.ts';
import {
  answering,
  clear,
  double,
  encounterOf,
  loseAnswer,
  type Network,
  none,
  openPhone,
  type TestPhone,
} from '../phone.ts';
import { openServer } from '../server.ts';

const NETWORKS: Record<string, Network> = {
  clear,
  double,
  loseAnswer,
  none,
  portal: answering(200, undefined),
  fault: answering(500, undefined),
};

/** One thing that somebody does: on which phone, what, with which field or record, or what becomes of the network. */
const someSteps = fc.array(
  fc.record({
    who: fc.nat(3),
    what: fc.constantFrom('edit', 'edit', 'edit', 'tell', 'take', 'finish', 'send', 'remove', 'restart'),
    which: fc.nat(5),
    field: fc.constantFrom('name' as const, 'note' as const),
    network: fc.constantFrom(...Object.keys(NETWORKS)),
  }),
  { minLength: 5, maxLength: 30 },
);

/** Does what there is to do; what the phone itself does not allow is not done. */
async function act(phone: TestPhone, what: string, which: number, field: 'name' | 'note', word: string): Promise<void> {
  const { store, doer } = phone;
  const pick = <T>(list: T[]): T | undefined => list[which % Math.max(list.length, 1)];
  const contact = pick(await store.contacts.toArray())?.record;
  const request = pick(await store.requests.toArray())?.record;
  const isOfficer = doer.person.roles.includes('officer');
  if (what === 'edit' && contact && isOfficer) await saveContact(store, doer, { ...contact, [field]: word }, contact);
  if (what === 'remove' && contact && isOfficer && which === 0) await removeContact(store, doer, contact.id);
  if (what === 'tell' && isOfficer) await saveEncounter(store, doer, encounterOf(doer.person, word, [[word, 'tree']]));
  if (what === 'take' && request && !isOfficer) await takeRequest(store, doer, request.id);
  if (what === 'finish' && request && !isOfficer) await setStatus(store, doer, request.id, 'done', '', word);
  if (what === 'send' && request && !isOfficer) await routeRequest(store, doer, request.id, 'streets', word);
  if (what === 'restart') phone.restart();
}

const KINDS = ['visits', 'encounters', 'contacts', 'requests', 'reviews'] as const;

test('whatever four people do and whatever the network does to them, phones at rest show what the server has, and nothing is lost', () =>
  always(
    fc.asyncProperty(someSteps, async (steps) => {
      const { app, database, close } = await openServer();
      const phones = [
        await openPhone(app, nora),
        await openPhone(app, nora),
        await openPhone(app, piet),
        await openPhone(app, sven),
      ];
      const first = phones[0] as TestPhone;
      for (const name of ['Visser', 'Bos']) {
        await saveContact(first.store, first.doer, contactOf(nora, { id: newId(), name }), null);
      }
      await saveEncounter(first.store, first.doer, encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]));
      for (const phone of phones) await phone.sync();

      const done = new Set<string>();
      for (const [index, { who, what, which, field, network }] of steps.entries()) {
        const phone = phones[who] as TestPhone;
        await act(phone, what, which, field, `Word ${index}`);
        for (const row of await phone.store.outbox.toArray()) done.add(row.mutation.id);
        await phone.sync(NETWORKS[network]);
      }
      for (let turn = 0; turn < 2; turn += 1) for (const phone of phones) await phone.sync();

      // What was done is on the server or put before somebody, or it is still on the phone of whoever did it, with why.
      const left = new Map<string, OutboxRow['state']>();
      const shownOtherwise = new Set<string>();
      for (const phone of phones) {
        const rows = await phone.store.outbox.toArray();
        for (const row of rows) {
          left.set(row.mutation.id, row.state);
          if (isStuck(row)) assert.ok(row.problems.length > 0, 'it says why');
          else assert.ok(isHeldBack(row, rows), 'it waits for what a person has to settle');
          if (!isStuck(row)) for (const key of row.keys) shownOtherwise.add(key);
        }
      }
      const log = await database.all<{ id: string; result: string }>('select id, result from mutations');
      const results = new Map(log.map(({ id, result }) => [id, result]));
      for (const id of done) {
        const state = left.get(id);
        const result = results.get(id);
        if (state === undefined) assert.ok(['acknowledged', 'merged', 'reviewed'].includes(result ?? ''), result);
        else assert.is(result, isStuck({ state }) ? state : undefined);
      }
      const reviewed = log.filter(({ result }) => result === 'reviewed').map(({ id }) => id);
      const reviews = await database.all<{ id: string }>("select id from records where kind = 'review'");
      assert.equal(reviews.map(({ id }) => id).sort(), reviewed.sort());

      for (const phone of phones) {
        for (const kind of KINDS) {
          for (const { id, version, record } of (await phone.store[kind].toArray()) as {
            id: string;
            version: number;
            record: Contact;
          }[]) {
            const [row] = await database.all<{ kind: string; version: number; body: string }>(
              'select kind, version, body from records where id = $1 and kind = $2',
              [id, kind.slice(0, -1)],
            );
            assert.is(version, row?.version);
            if (shownOtherwise.has(`${row?.kind}/${id}`)) continue;
            assert.equal(record, JSON.parse(row?.body ?? 'null'), `${phone.doer.person.name}: ${kind}`);
          }
        }
      }
      // Two phones of one person hold the same, and hold everything there is of hers.
      const count = async (phone: TestPhone) => Promise.all(KINDS.map((kind) => phone.store[kind].count()));
      assert.equal(await count(phones[1] as TestPhone), await count(first));
      const there = await Promise.all(
        KINDS.map(async (kinds) => {
          const kind = kinds.slice(0, -1);
          const rows = await database.all('select id from records where kind = $1 and body is not null', [kind]);
          return rows.length;
        }),
      );
      assert.equal(await count(first), there);
      for (const phone of phones) await phone.store.delete();
      await close();
    }),
    { runs: 15, examples: [] },
  ));

test.run();
