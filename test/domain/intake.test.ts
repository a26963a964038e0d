import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blankCard, type ReadCard } from '../../src/domain/card.ts';
import { checkContact, newConsent, newContact } from '../../src/domain/contact.ts';
import { cardOf as cardFrom, contactFrom, findTwice } from '../../src/domain/intake.ts';
import { nora } from '../people.ts';
import { anyCard, cardOf } from './cards.ts';
import { always } from './chance.ts';
import { contactOf, FRIDAY, idOf } from './records.ts';

const blank = newContact(idOf(3), nora.id, FRIDAY);
const consent = newConsent(FRIDAY);
const read = (card: Partial<ReadCard['card']>, further: string[] = []): ReadCard => ({
  card: { ...blankCard(), ...card },
  further,
  leftOut: [],
  line: 1,
});
const visser = read({ name: 'Visser', phone: '06 1', email: 'a@b.nl', address: 'Kade 3', note: 'Dog' }, ['020 1']);

test('of a person who has not agreed only the name and the note come in', () => {
  assert.equal(contactFrom(visser, blank, null), { ...blank, name: 'Visser', note: 'Dog' });
});

test('of a person who has agreed everything comes in, further numbers behind the note', () => {
  const { phone, email, address, note } = contactFrom(visser, blank, consent);
  assert.equal([phone, email, address, note], ['06 1', 'a@b.nl', 'Kade 3', 'Dog\n020 1']);
});

test('an organisation comes in whole, and nobody is asked', () => {
  const club = read({ ...visser.card, kind: 'organisation' }, ['020 1']);
  for (const said of [null, consent]) {
    const contact = contactFrom(club, blank, said);
    assert.equal([contact.phone, contact.note, contact.consent], ['06 1', 'Dog\n020 1', null]);
  }
});

test('whatever a file says, what comes of it may be kept', () =>
  always(
    fc.property(anyCard, fc.array(fc.string()), fc.boolean(), (card, further, hasAgreed) => {
      const contact = contactFrom(read(card, further), blank, hasAgreed ? consent : null);
      assert.equal(checkContact(contact), []);
      assert.ok(contact.note.length <= 8000);
    }),
  ));

test('a card that is in the file twice is known the second time', () => {
  const other = read({ ...visser.card, phone: '06 2' });
  assert.equal([...findTwice([visser, other, read({ ...visser.card, name: 'VISSER ' })])], [2]);
});

test('whoever no longer agrees is in a file by name alone; a club never needed to', () => {
  const contact = contactOf(nora, { phone: '06 1', note: 'Dog', consent });
  assert.equal(cardFrom(contact, true), cardOf());
  assert.equal(cardFrom(contact, false), cardOf({ phone: '06 1', note: 'Dog' }));
  assert.is(cardFrom({ ...contact, kind: 'organisation' }, true).phone, '06 1');
});

test.run();
