import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readMutation } from '../../src/domain/deeds.ts';
import { type Lift, lift, type Raw } from '../../src/domain/lift.ts';
import { SCHEMA } from '../../src/domain/mutation.ts';
import { nora } from '../people.ts';
import { encounterOf, idOf, mutationOf } from './records.ts';

const step =
  (name: string): Lift =>
  (mutation) => ({ ...mutation, steps: [...((mutation.steps as string[]) ?? []), name] });
const LIFTS = [step('1 to 2'), step('2 to 3'), step('3 to 4')];

test('what an older app wrote goes through every step since, in their order', () => {
  assert.equal(lift({ schema: 1 }, LIFTS), { schema: 4, steps: ['1 to 2', '2 to 3', '3 to 4'] });
  assert.equal(lift({ schema: 3 }, LIFTS), { schema: 4, steps: ['3 to 4'] });
});

test('what is of today, or newer, or of no schema there ever was, stays as it is', () => {
  for (const schema of [4, 5, 0, -1, 1.5, '1', null, undefined, Number.NaN]) {
    const mutation = { schema } as Raw;
    assert.is(lift(mutation, LIFTS), mutation, String(schema));
  }
});

test('lifting changes nothing in what was sent: its hash is taken of that', () => {
  const mutation = Object.freeze({ schema: 1, args: Object.freeze({ a: 1 }) });
  assert.is(lift(mutation as Raw, LIFTS).schema, 4);
});

test('there is a step for every schema there was', () => {
  for (let schema = 1; schema <= SCHEMA; schema += 1) assert.is(lift({ schema }).schema, SCHEMA, String(schema));
});

test('a talk written in the first schema is read in the words of today', () => {
  const told = mutationOf(nora, 'recordEncounter', idOf(2), { encounter: encounterOf(nora) });
  assert.equal(readMutation({ ...told, schema: 1 }), { mutation: told });
});

test('a mutation that claims no schema is malformed, not old', () => {
  const read = readMutation({ ...mutationOf(nora, 'takeRequest', idOf(4), {}), schema: 'one' });
  assert.equal('problems' in read && read.problems.map(({ field }) => field), ['schema']);
});

test.run();
