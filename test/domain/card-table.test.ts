import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readTable, writeTable } from '../../src/domain/card-table.ts';
import { NAUGHTY } from '../server/naughty.ts';
import { anyCard, cardOf } from './cards.ts';
import { always } from './chance.ts';

const HEADERS = { kind: 'Kind', name: 'Name', phone: 'Phone', email: 'E-mail', address: 'Address', note: 'Note' };
const KINDS = { person: 'A person', organisation: 'An organisation' };
const cardsIn = (file: string) => readTable(file).cards.map(({ card }) => card);

test('whatever people are called, they come back from a table as they went into it', () =>
  always(
    fc.property(fc.array(anyCard, { minLength: 1, maxLength: 8 }), (cards) => {
      const { cards: read, unread } = readTable(writeTable(cards, HEADERS, KINDS));
      assert.equal(unread, []);
      assert.equal(
        read.map(({ card }) => card),
        cards,
      );
    }),
  ));

test('every naughty text survives as a name and as a note', () => {
  for (const naughty of NAUGHTY) {
    const name = naughty.slice(0, 200).toWellFormed();
    const note = naughty.slice(0, 8000).toWellFormed();
    if (name.trim() === '') continue;
    assert.equal(cardsIn(writeTable([cardOf({ name, note })], HEADERS, KINDS)), [cardOf({ name, note })], name);
  }
});

test('what a spreadsheet would run is a text in the file', () => {
  for (const name of ['=1+1', '+31 6', '-2', '@sum', "'=1", '\t=1']) {
    const file = writeTable([cardOf({ name })], HEADERS, KINDS);
    assert.not(/(?:^|,)"?[=+\-@\t\r]/m.test(file.split('\r\n').slice(1).join('\n')), file);
  }
});

test('a table in any of the four languages is read as one in its own', () => {
  const tables = [
    'Kind,Name,Phone,E-mail,Address,Note\nAn organisation,Bos,06 1,a@b.nl,Kade 3,x',
    'Type;Nom;Téléphone;Adresse e-mail;Adresse;Note\nUne organisation;Bos;06 1;a@b.nl;Kade 3;x',
    'Soort;Naam;Telefoon;E-mail;Adres;Notitie\nEen organisatie;Bos;06 1;a@b.nl;Kade 3;x',
    'Rodzaj;Imię i nazwisko lub nazwa;Telefon;E-mail;Adres;Notatka\nOrganizacja;Bos;06 1;a@b.nl;Kade 3;x',
  ];
  const bos = cardOf({
    kind: 'organisation',
    name: 'Bos',
    phone: '06 1',
    email: 'a@b.nl',
    address: 'Kade 3',
    note: 'x',
  });
  for (const table of tables) assert.equal(cardsIn(table), [bos], table);
});

test('tables of other address books are read: names in parts, homes in parts', () => {
  const [outlook] = readTable(
    'First Name;Last Name;Company;Mobile Phone;Home Phone;Home Street;Home City;Home Postal Code;Birthday\nAnna;Visser;De Kade;06 1;020 1;Kade 3;Utrecht;3511;1 May',
  ).cards;
  assert.equal(outlook, {
    card: cardOf({ name: 'Anna Visser', phone: '06 1', address: 'Kade 3, 3511 Utrecht' }),
    further: ['De Kade', '020 1'],
    leftOut: ['Birthday'],
    line: 2,
  });
  assert.equal(cardsIn('Prénom,Nom,Téléphone\nZoé,Petit,06'), [cardOf({ name: 'Zoé Petit', phone: '06' })]);
  assert.equal(cardsIn('Imię\tNazwisko\nŁucja\tBąk'), [cardOf({ name: 'Łucja Bąk' })]);
});

test('what cannot be read is told by its line, and the others are kept', () => {
  const { cards, unread } = readTable(`name,note\nBos,"open\n,nameless\nVos,a,b\n${'x'.repeat(201)},c\nKok,d`);
  assert.equal(
    cards.map(({ card }) => card.name),
    ['Kok'],
  );
  assert.equal(
    unread.map(({ line, reason }) => [line, reason]),
    [
      [2, 'openQuote'],
      [3, 'noName'],
      [4, 'tooManyCells'],
      [5, 'tooLong'],
    ],
  );
});

test('a table that names no names, and an empty file, are told as such', () => {
  assert.equal(
    readTable('a,b\n1,2').unread.map(({ reason }) => reason),
    ['noColumns'],
  );
  assert.equal(
    readTable(' \n').unread.map(({ reason }) => reason),
    ['empty'],
  );
});

test.run();
