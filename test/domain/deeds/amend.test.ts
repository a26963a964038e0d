import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contact, Lead } from '../../../src/domain/contact.ts';
import type { Encounter } from '../../../src/domain/encounter.ts';
import type { Args } from '../../../src/domain/mutation.ts';
import type { Person } from '../../../src/domain/person.ts';
import { nora, omar } from '../../people.ts';
import { contactIn, does, encounterIn, putsOf, refusal } from '../effects.ts';
import { contactOf, encounterOf, FRIDAY, idOf, needOf, visitOf, worldOf } from '../records.ts';

/** An edit of this field alone, that somebody else has changed meanwhile. */
const nothingBut = (field: string) => ({ puts: [], conflicts: [{ field, reason: 'changedMeanwhile' }] });

test('an officer ends a visit and corrects a talk', () => {
  const visit = visitOf(nora);
  const ended = does(
    nora,
    'amendVisit',
    visit.id,
    { fields: { endedAt: FRIDAY, passersBy: 4 }, seen: { endedAt: null, passersBy: 0 } },
    worldOf(nora, { visit: [visit] }),
  );
  assert.equal(putsOf(ended), [{ kind: 'visit', id: visit.id, record: { ...visit, endedAt: FRIDAY, passersBy: 4 } }]);
  const encounter = encounterOf(nora);
  const amended = does(
    nora,
    'amendEncounter',
    encounter.id,
    { fields: { note: 'Number 14' }, seen: { note: encounter.note } },
    worldOf(nora, { encounter: [encounter] }),
  );
  assert.is(encounterIn(amended).note, 'Number 14');
});

test('a talk cannot be emptied by an edit, unless a need of it still says something', () => {
  const correct = (encounter: Encounter) =>
    does(
      nora,
      'amendEncounter',
      encounter.id,
      { fields: { note: '' }, seen: { note: encounter.note } },
      worldOf(nora, { encounter: [encounter] }),
    );
  assert.equal(correct(encounterOf(nora)), refusal('missing', 'note'));
  assert.is(encounterIn(correct(encounterOf(nora, { needs: [needOf('The tree leans', 'tree')] }))).note, '');
});

/** Amends a contact of Nora's. */
const amends = (person: Person, contact: Contact, args: Args<'amendContact'>) =>
  does(person, 'amendContact', contact.id, args, worldOf(person, { contact: [contact] }));

test('two people who change different fields are both right', () => {
  const contact = contactOf(nora, { note: 'As somebody else has just left it' });
  const effect = amends(nora, contact, { fields: { name: 'Mrs Visser-Bos' }, seen: { name: 'Mrs Visser' } });
  assert.equal(putsOf(effect)[0]?.record, { ...contact, name: 'Mrs Visser-Bos' });
});

test('whoever changes the same field on an old view is told which, and what else they changed is changed', () => {
  const contact = contactOf(nora, { name: 'Mrs Bos', note: 'New' });
  const effect = amends(nora, contact, {
    fields: { name: 'Mrs Visser-Bos', note: 'Mine' },
    seen: { name: 'Mrs Visser', note: 'New' },
  });
  assert.equal(effect, {
    puts: [{ kind: 'contact', id: contact.id, record: { ...contact, note: 'Mine' } }],
    conflicts: [{ field: 'name', reason: 'changedMeanwhile' }],
  });
});

test('two people who write the same thing do not disagree', () => {
  const contact = contactOf(nora, { name: 'Mrs Bos' });
  const effect = amends(nora, contact, { fields: { name: 'Mrs Bos' }, seen: { name: 'Mrs Visser' } });
  assert.is(contactIn(effect).name, 'Mrs Bos');
});

test('an edit that does not say what was seen does not overwrite', () => {
  const contact = contactOf(nora);
  assert.equal(amends(nora, contact, { fields: { name: 'Me' }, seen: {} }), nothingBut('name'));
});

test('what a person saw is compared by what it says, not by the order of its parts', () => {
  const lead: Lead = {
    professionalCapacity: 1,
    personalInterest: 0,
    administrationKnowledge: 0,
    socialSkill: 0,
    experimentWish: 0,
    note: '',
  };
  const seen = Object.fromEntries(Object.entries(lead).reverse()) as unknown as Lead;
  const contact = contactOf(nora, { kind: 'organisation', lead });
  assert.ok('puts' in amends(nora, contact, { fields: { lead: null }, seen: { lead: seen } }));
  const other = { ...seen, socialSkill: 2 };
  assert.equal(amends(nora, contact, { fields: { lead: null }, seen: { lead: other } }), nothingBut('lead'));
});

test('an edit of what is gone is refused as that', () => {
  const edit = { fields: { note: 'a' }, seen: { note: '' } };
  assert.equal(does(nora, 'amendContact', idOf(3), edit, worldOf(nora)), refusal('gone'));
  assert.equal(does(nora, 'amendVisit', idOf(1), edit, worldOf(nora)), refusal('gone'));
  assert.equal(does(nora, 'amendEncounter', idOf(2), edit, worldOf(nora)), refusal('gone'));
});

test('a contact of another district is not to be changed or removed', () => {
  const contact = contactOf(nora);
  assert.equal(amends(omar, contact, { fields: { note: 'a' }, seen: { note: '' } }), refusal('outOfReach'));
  const world = worldOf(omar, { contact: [contact] });
  assert.equal(does(omar, 'removeContact', contact.id, {}, world), refusal('outOfReach'));
});

test('a colleague does not move a contact out of their own reach; the one who made it may', () => {
  const move = { fields: { districtId: 'meadows' }, seen: { districtId: 'harbour' } };
  const theirs = contactOf(omar);
  assert.equal(amends(nora, theirs, move), refusal('notAllowed', 'districtId'));
  assert.is(contactIn(amends(nora, contactOf(nora), move)).districtId, 'meadows');
});

test('an edit cannot take the consent away and keep the telephone', () => {
  const consent = { purposes: ['answer' as const], how: 'spoken' as const, givenAt: FRIDAY, until: null };
  const contact = contactOf(nora, { phone: '06 1', consent });
  const without = { fields: { consent: null }, seen: { consent } };
  assert.equal(amends(nora, contact, without), refusal('consentMissing', 'consent'));
  const both = { fields: { consent: null, phone: '' }, seen: { consent, phone: '06 1' } };
  assert.ok('puts' in amends(nora, contact, both));
});

test.run();
