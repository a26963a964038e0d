import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contact } from '../../../src/domain/contact.ts';
import { type Effect, perform, type World } from '../../../src/domain/deeds.ts';
import { touches } from '../../../src/domain/ground.ts';
import type { Args, Mutation } from '../../../src/domain/mutation.ts';
import type { Person } from '../../../src/domain/person.ts';
import { openReview, type Review, type Verdict } from '../../../src/domain/review.ts';
import { claire, nora, omar, piet, wim } from '../../people.ts';
import { town } from '../../town.ts';
import { refusal } from '../effects.ts';
import { contactOf, encounterOf, FRIDAY, idOf, mutationOf, needOf, worldOf } from '../records.ts';

const SATURDAY = '2026-11-21T10:00:00.000Z';
const inMeadows = contactOf(omar, { districtId: 'meadows' });
const meadows = { districtId: 'meadows', departmentId: null, ownerId: null };

/** Nora's edit of a contact in the meadows, which are not hers. */
const edit: Mutation = {
  ...mutationOf(nora, 'amendContact', inMeadows.id, { fields: { note: 'Has the key' }, seen: { note: '' } }),
  id: idOf(7),
};
const review = openReview(edit, meadows, FRIDAY);

/** The world as the server has it. */
const final = (person: Person, reviews: Review[], contacts: Contact[] = [inMeadows]): World => ({
  ...worldOf(person, { review: reviews, contact: contacts }, { at: SATURDAY }),
  isFinal: true,
});

function settle(person: Person, verdict: Verdict, world: World, over: Partial<Args<'settleReview'>> = {}): Effect {
  const args = { verdict, words: 'I know her', about: touches(edit), ...over };
  return perform(mutationOf(person, 'settleReview', review.id, args), world);
}
const settled = (by: Person, verdict: Verdict): Review => ({
  ...review,
  verdict,
  words: 'I know her',
  settledById: by.id,
  settledAt: SATURDAY,
});

test('taken, the work is done as its author meant it, though its author could not', () => {
  assert.equal(perform(edit, final(nora, [])), refusal('outOfReach'));
  for (const person of [claire, omar]) {
    assert.equal(settle(person, 'taken', final(person, [review])), {
      puts: [
        { kind: 'review', id: review.id, record: settled(person, 'taken') },
        { kind: 'contact', id: inMeadows.id, record: { ...inMeadows, note: 'Has the key' } },
      ],
    });
  }
});

test('dropped, it is not done, and it is kept that somebody said so', () => {
  assert.equal(settle(claire, 'dropped', final(claire, [review])), {
    puts: [{ kind: 'review', id: review.id, record: settled(claire, 'dropped') }],
  });
});

test('on a phone a taken review is settled at once; what it does is for the server, which has the record', () => {
  const { isFinal: _isFinal, ...world } = final(claire, [review], []);
  assert.equal(settle(claire, 'taken', world), {
    puts: [{ kind: 'review', id: review.id, record: settled(claire, 'taken') }],
  });
});

test('a review is settled once, by whoever comes first', () => {
  const world = final(omar, [settled(claire, 'dropped')]);
  assert.equal(settle(omar, 'taken', world), refusal('changedMeanwhile'));
});

test('whoever may not see what it is about does not decide about it', () => {
  for (const person of [nora, piet, wim])
    assert.equal(settle(person, 'taken', final(person, [review])), refusal('outOfReach'), person.name);
  assert.equal(settle(claire, 'taken', final(claire, [])), refusal('gone'));
});

test('what the work touches is named, all of it: the server has locked nothing else', () => {
  const world = final(claire, [review]);
  assert.equal(settle(claire, 'taken', world, { about: [] }), refusal('mismatch', 'about'));
  assert.equal(
    settle(claire, 'taken', world, { about: [{ kind: 'contact', id: idOf(9) }] }),
    refusal('mismatch', 'about'),
  );
});

test('the work of somebody whom the city no longer knows is not done in their name', () => {
  const world = { ...final(claire, [review]), directory: { ...town, people: [claire] } };
  assert.ok('problems' in settle(claire, 'taken', world));
  assert.ok('puts' in settle(claire, 'dropped', world));
});

test('what cannot be done any more is not taken for done: the review stays open', () => {
  assert.equal(settle(claire, 'taken', final(claire, [review], [])), refusal('gone'));
});

test('a whole talk that was handed over opens its requests when it is taken', () => {
  const need = needOf('The tree leans', 'tree');
  const encounter = encounterOf(nora, { needs: [need] });
  const told = { ...mutationOf(nora, 'recordEncounter', encounter.id, { encounter }), id: idOf(8) };
  const held = openReview(told, { districtId: 'harbour', departmentId: null, ownerId: null }, FRIDAY);
  const left = town.people.map((person) =>
    person.id === nora.id ? { ...nora, roles: ['administrator' as const] } : person,
  );
  const world = { ...final(claire, [held]), directory: { ...town, people: left } };
  const args = { verdict: 'taken' as const, words: '', about: touches(told) };
  const effect = perform(mutationOf(claire, 'settleReview', held.id, args), world);
  const puts = 'puts' in effect ? effect.puts : [];
  assert.equal(
    puts.map(({ kind, id }) => [kind, id]),
    [
      ['review', held.id],
      ['encounter', encounter.id],
      ['request', need.id],
    ],
  );
});

test.run();
