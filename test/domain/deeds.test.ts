import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { perform } from '../../src/domain/deeds.ts';
import type { DeedName } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Question } from '../../src/domain/question.ts';
import { claire, nora, omar } from '../people.ts';
import { town } from '../town.ts';
import { ON_REQUESTS, refusal } from './effects.ts';
import { contactOf, encounterOf, FRIDAY, idOf, mutationOf, needOf, requestOf, visitOf, worldOf } from './records.ts';

test('nobody does a deed that somebody else signed', () => {
  const visit = visitOf(nora);
  const mutation = mutationOf(nora, 'openVisit', visit.id, { visit });
  assert.equal(perform(mutation, worldOf(omar)), refusal('notAllowed', 'personId'));
});

const question: Question = { id: idOf(51), encounterId: idOf(2), text: 'Which tree?', byId: claire.id, at: FRIDAY };

test('no deed changes what it was given', () => {
  const records = {
    visit: [visitOf(nora)],
    contact: [contactOf(nora)],
    encounter: [encounterOf(nora)],
    request: [requestOf(nora, { question })],
  };
  const edit = { fields: { note: 'New' }, seen: { note: '' } };
  const made = encounterOf(nora, { id: idOf(70), needs: [needOf('The tree', 'tree', 71)] });
  const everything: [Person, DeedName, string, unknown][] = [
    [nora, 'openVisit', idOf(60), { visit: visitOf(nora, { id: idOf(60) }) }],
    [nora, 'amendVisit', idOf(1), edit],
    [nora, 'recordEncounter', idOf(70), { encounter: made }],
    [nora, 'amendEncounter', idOf(2), { fields: { note: 'New' }, seen: { note: 'Mrs Visser at number 12' } }],
    [nora, 'recordContact', idOf(61), { contact: contactOf(nora, { id: idOf(61) }) }],
    [nora, 'amendContact', idOf(3), edit],
    [nora, 'removeContact', idOf(3), {}],
    [nora, 'classifyRequest', idOf(4), { serviceCode: 'lamp' }],
    ...Object.entries(ON_REQUESTS).map(([name, args]): [Person, DeedName, string, unknown] => [
      claire,
      name as DeedName,
      idOf(4),
      args,
    ]),
  ];
  const world = { records, directory: structuredClone(town) };
  freeze(world);
  for (const [person, name, recordId, args] of everything) {
    const mutation = freeze(mutationOf(person, name, recordId, args as never));
    const effect = perform(mutation, worldOf(person, world.records, { directory: world.directory }));
    assert.ok('puts' in effect && effect.puts.length > 0, `${name} is done`);
  }
});

/** Frozen to the bottom: in strict code, whoever writes to it throws. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

test.run();
