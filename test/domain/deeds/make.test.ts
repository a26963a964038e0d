import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nora, omar } from '../../people.ts';
import { contactIn, does, putsOf, refusal } from '../effects.ts';
import { contactOf, encounterOf, idOf, visitOf, worldOf } from '../records.ts';

test('what a phone makes again, word for word, is already done; something else under the same id is not taken', () => {
  const visit = visitOf(nora);
  const world = worldOf(nora, { visit: [visit] });
  assert.equal(does(nora, 'openVisit', visit.id, { visit: { ...visit } }, world), { puts: [] });
  const other = { ...visit, passersBy: 3 };
  assert.equal(does(nora, 'openVisit', visit.id, { visit: other }, world), refusal('alreadyThere', 'recordId'));
  const contact = contactOf(nora);
  const known = worldOf(nora, { contact: [{ ...contact, note: 'Known since May' }] });
  assert.equal(does(nora, 'recordContact', contact.id, { contact }, known), refusal('alreadyThere', 'recordId'));
});

test('a record that is not the one the mutation is about is refused', () => {
  const visit = visitOf(nora);
  assert.equal(does(nora, 'openVisit', idOf(99), { visit }, worldOf(nora)), refusal('mismatch', 'recordId'));
});

test('nobody makes a record in the name of a colleague', () => {
  const theirs = visitOf(omar);
  assert.equal(does(nora, 'openVisit', theirs.id, { visit: theirs }, worldOf(nora)), refusal('notAllowed'));
  const encounter = encounterOf(omar);
  assert.equal(does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora)), refusal('notAllowed'));
  const contact = contactOf(omar);
  assert.equal(does(nora, 'recordContact', contact.id, { contact }, worldOf(nora)), refusal('notAllowed'));
});

test('a visit or a contact in a district that the city has given up is kept, in no district', () => {
  const visit = visitOf(nora, { districtId: 'gone' });
  const opened = does(nora, 'openVisit', visit.id, { visit }, worldOf(nora));
  assert.equal(putsOf(opened)[0]?.record, { ...visit, districtId: null });
  assert.is(putsOf(opened)[0]?.isAsMade, false, 'its phone is sent it as it is now');
  const contact = contactOf(nora, { districtId: 'gone' });
  const recorded = does(nora, 'recordContact', contact.id, { contact }, worldOf(nora));
  assert.equal(contactIn(recorded), { ...contact, districtId: null });
});

test.run();
