import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nora } from '../../people.ts';
import { does, refusal } from '../effects.ts';
import { contactOf, worldOf } from '../records.ts';

test('particulars without consent are not recorded', () => {
  const contact = contactOf(nora, { email: 'v@example.org' });
  assert.equal(
    does(nora, 'recordContact', contact.id, { contact }, worldOf(nora)),
    refusal('consentMissing', 'consent'),
  );
});

test('a contact is removed; removed twice is no problem', () => {
  const contact = contactOf(nora);
  const world = worldOf(nora, { contact: [contact] });
  assert.equal(does(nora, 'removeContact', contact.id, {}, world), {
    puts: [{ kind: 'contact', id: contact.id, record: null }],
  });
  assert.equal(does(nora, 'removeContact', contact.id, {}, worldOf(nora)), { puts: [] });
});

test.run();
