import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { readMutation } from '../../src/domain/deeds.ts';
import { isBlank, newDraft } from '../../src/domain/draft.ts';
import { daysBetween, daysLater, FollowUp, findOpenFollowUp, isFollowUpDue } from '../../src/domain/follow-up.ts';
import { dayOf } from '../../src/domain/instant.ts';
import { nora, omar } from '../people.ts';
import { does, encounterIn, refusal } from './effects.ts';
import { encounterOf, FRIDAY, idOf, mutationOf, worldOf } from './records.ts';

const promised: FollowUp = { on: '2026-11-21', words: 'Bring the form', doneAt: null };

test('somebody is gone back to on the day itself and on every day after it, until that is done', () => {
  const talk = encounterOf(nora, { followUp: promised });
  assert.not(isFollowUpDue(talk, '2026-11-20'));
  assert.ok(isFollowUpDue(talk, '2026-11-21'));
  assert.ok(isFollowUpDue(talk, '2027-01-01'));
  assert.not(isFollowUpDue({ followUp: { ...promised, doneAt: FRIDAY } }, '2026-11-21'));
  for (const without of [encounterOf(nora), encounterOf(nora, { followUp: null })]) {
    assert.not(isFollowUpDue(without, '2026-11-21'));
    assert.is(findOpenFollowUp(without), null);
  }
});

test('what is due is told by the clocks of the city, not by those of Greenwich', () => {
  const talk = encounterOf(nora, { followUp: promised });
  const night = '2026-11-20T23:30:00.000Z';
  assert.ok(isFollowUpDue(talk, dayOf(night, 'Europe/Amsterdam')), 'half past midnight in Amsterdam');
  assert.not(isFollowUpDue(talk, dayOf(night, 'Europe/London')), 'still Friday in London');
});

test('tomorrow and in a week are days of the calendar, over months, leap years and the change of clocks', () => {
  assert.is(daysLater('2026-11-30', 1), '2026-12-01');
  assert.is(daysLater('2028-02-28', 1), '2028-02-29');
  assert.is(daysLater('2026-10-24', 7), '2026-10-31');
  assert.is(daysLater('2026-12-31', 1), '2027-01-01');
  assert.is(daysBetween('2026-10-24', '2026-10-31'), 7);
  assert.is(daysBetween('2026-11-21', '2026-11-20'), -1);
});

test('a follow-up on a day that is in no calendar is none', () => {
  for (const on of ['2026-02-30', '2026-13-01', '20-11-2026', 'tomorrow', '', '2026-11-21T09:00:00.000Z'])
    assert.not(v.safeParse(FollowUp, { ...promised, on }).success, on);
  assert.ok(v.safeParse(FollowUp, promised).success);
});

test('an officer sets a day to come back, moves it and ticks it off; nobody else does', () => {
  const talk = encounterOf(nora, { outcome: 'comeBack' });
  const set = { fields: { followUp: promised }, seen: {} };
  const told = encounterIn(does(nora, 'amendEncounter', talk.id, set, worldOf(nora, { encounter: [talk] })));
  assert.equal(told.followUp, promised);
  const done = { fields: { followUp: { ...promised, doneAt: FRIDAY } }, seen: { followUp: promised } };
  const world = worldOf(nora, { encounter: [told] });
  assert.is(encounterIn(does(nora, 'amendEncounter', talk.id, done, world)).followUp?.doneAt, FRIDAY);
  assert.equal(
    does(omar, 'amendEncounter', talk.id, done, worldOf(omar, { encounter: [told] })),
    refusal('outOfReach'),
  );
});

test('two devices that move the same follow-up apart are told, and the first stays', () => {
  const talk = encounterOf(nora, { followUp: { ...promised, on: '2026-11-25' } });
  const move = { fields: { followUp: { ...promised, on: '2026-11-23' } }, seen: { followUp: promised } };
  assert.equal(does(nora, 'amendEncounter', talk.id, move, worldOf(nora, { encounter: [talk] })), {
    puts: [],
    conflicts: [{ field: 'followUp', reason: 'changedMeanwhile' }],
  });
});

test('a talk told by an older app has no follow-up, and is read as it was', () => {
  const told = mutationOf(nora, 'recordEncounter', idOf(2), { encounter: encounterOf(nora) });
  const read = readMutation({ ...told, schema: 2 });
  assert.ok('mutation' in read);
  assert.not('followUp' in (read as { mutation: { args: { encounter: object } } }).mutation.args.encounter);
});

test('a sheet with nothing but a day to come back is not blank', () => {
  const blank = newDraft(idOf(2), nora.id, FRIDAY);
  assert.ok(isBlank({ ...blank, encounter: { ...blank.encounter, followUp: null } }));
  assert.not(isBlank({ ...blank, encounter: { ...blank.encounter, followUp: promised } }));
});

test.run();
