import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Card } from '../../src/domain/card.ts';
import { readVcards, writeVcards } from '../../src/domain/vcard.ts';
import { NAUGHTY } from '../server/naughty.ts';
import { anyCard, asRead, cardOf } from './cards.ts';
import { always } from './chance.ts';

const VERSIONS = ['3.0', '4.0'] as const;
const cardsIn = (file: string) => readVcards(file).cards.map(({ card }) => card);
const lines = (...said: string[]) => said.map((line) => `${line}\r\n`).join('');
const cardWith = (...said: string[]) => lines('BEGIN:VCARD', 'VERSION:4.0', ...said, 'END:VCARD');
const eased = (card: Card): Card =>
  Object.fromEntries(Object.entries(card).map(([field, text]) => [field, asRead(text)])) as unknown as Card;

test('whatever people are called, they come back from a file as they went into it', () =>
  always(
    fc.property(fc.array(anyCard, { maxLength: 8 }), fc.constantFrom(...VERSIONS), (cards, version) => {
      const { cards: read, unread } = readVcards(writeVcards(cards, version));
      assert.equal(unread, []);
      assert.equal(
        read.map(({ card }) => card),
        cards.map(eased),
      );
      assert.ok(read.every(({ further, leftOut }) => further.length + leftOut.length === 0));
    }),
  ));

test('every naughty text survives as a name and as a note', () => {
  for (const naughty of NAUGHTY) {
    const name = naughty.slice(0, 200).toWellFormed();
    const note = naughty.slice(0, 8000).toWellFormed();
    if (name.trim() === '') continue;
    for (const version of VERSIONS)
      assert.equal(cardsIn(writeVcards([cardOf({ name, note })], version)), [eased(cardOf({ name, note }))], name);
  }
});

test('no line of a file is longer than 75 octets', () => {
  const file = writeVcards([cardOf({ note: '🌳é,;\n'.repeat(200) })], '4.0');
  for (const line of file.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
});

test('a card of a telephone is read: the first number, the name as it is shown, the home on one line', () => {
  const file = lines(
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Visser;Anna;Maria;Mrs;',
    'FN:Anna Visser',
    'item1.TEL;type=CELL;type=pref:06 12',
    'item1.X-ABLabel:mobile',
    'TEL;TYPE=HOME:020 1',
    'EMAIL;TYPE="HOME":a@b.nl',
    'ADR;TYPE=HOME:;;Kade 12\\, 2e;Utrecht;;3511 AB;Nederland',
    'ORG:De Kade;Tuin',
    'PHOTO;ENCODING=b:AAAA',
    ' BBBB',
    'NOTE:Walks the dog\\nat nine\\; likes it',
    'END:VCARD',
  );
  const [read] = readVcards(file).cards;
  assert.equal(read, {
    card: cardOf({
      name: 'Anna Visser',
      phone: '06 12',
      email: 'a@b.nl',
      address: 'Kade 12, 2e, 3511 AB Utrecht, Nederland',
      note: 'Walks the dog\nat nine; likes it',
    }),
    further: ['De Kade, Tuin', '020 1'],
    leftOut: ['X-ABLABEL', 'PHOTO'],
    line: 1,
  });
});

test('who has no name for show is called by the parts of it, and a club by its own', () => {
  assert.equal(cardsIn(cardWith('N:Visser;Anna;;;')), [cardOf({ name: 'Anna Visser' })]);
  assert.equal(cardsIn(cardWith('ORG:De Kade')), [cardOf({ kind: 'organisation', name: 'De Kade' })]);
  assert.equal(cardsIn(cardWith('KIND:org', 'FN:De Kade')), [cardOf({ kind: 'organisation', name: 'De Kade' })]);
  assert.equal(cardsIn(cardWith('FN:Bos', 'TEL;VALUE=uri:tel:+31-6-12;ext=3')), [
    cardOf({ name: 'Bos', phone: '+31-6-12 / 3' }),
  ]);
});

test('what cannot be read is told by its line, and the others are kept', () => {
  const file = lines(
    'Dear all,',
    'BEGIN:VCARD',
    'FN:Bos',
    'this is no property',
    'END:VCARD',
    'BEGIN:VCARD',
    'FN: ',
    'TEL:06 1',
    'END:VCARD',
    'BEGIN:VCARD',
    'FN:Cut short',
    'BEGIN:VCARD',
    `FN:${'x'.repeat(201)}`,
    'END:VCARD',
    'BEGIN:VCARD',
    'FN:Last',
  );
  const { cards, unread } = readVcards(file);
  assert.equal(
    cards.map(({ card }) => card.name),
    ['Bos', 'Cut short', 'Last'],
  );
  assert.equal(
    unread.map(({ line, reason }) => [line, reason]),
    [
      [1, 'outside'],
      [4, 'noColon'],
      [6, 'noName'],
      [10, 'notEnded'],
      [12, 'tooLong'],
      [15, 'notEnded'],
    ],
  );
});

test('a card of 2.1 in quoted-printable is told as not understood, one in plain letters is read', () => {
  const old = (name: string) => lines('BEGIN:VCARD', 'VERSION:2.1', name, 'END:VCARD');
  const { cards, unread } = readVcards(
    old('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Fran=C3=A7oise=\r\n=20Petit') + old('FN:Bos') + cardWith('FN:Vos'),
  );
  assert.equal(
    cards.map(({ card }) => card.name),
    ['Bos', 'Vos'],
  );
  assert.equal(
    unread.map(({ line, reason }) => [line, reason]),
    [[1, 'oldVersion']],
  );
});

test('no file, however broken, keeps the reader from ending', () =>
  always(
    fc.property(fc.array(anyCard, { maxLength: 4 }), fc.nat(), fc.nat(30), fc.string(), (cards, at, length, put) => {
      const file = writeVcards(cards, '4.0');
      const from = file.length === 0 ? 0 : at % file.length;
      const { cards: read } = readVcards(file.slice(0, from) + put + file.slice(from + length));
      assert.ok(read.length >= cards.length - 3, 'what was not touched is kept');
    }),
  ));

test.run();
