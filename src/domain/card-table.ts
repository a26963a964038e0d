import { blankCard, type Card, type ReadCard, type Reading, shown, sortOut } from './card.ts';
import { type CsvLine, defused, readCsv, writeCsv } from './csv.ts';
import { wordsOf } from './text.ts';

type Column = keyof Card | 'given' | 'middle' | 'family' | 'organisation' | 'street' | 'code' | 'town' | 'country';

// What columns are called in the four languages, and by the address books that people bring theirs from.
const COLUMNS: Record<Column, string> = {
  name: 'name, full name, display name, file as, nom complet, nom et prenom, naam, volledige naam, weergavenaam, imie i nazwisko, nazwa, nazwa wyswietlana, contact, kontakt, imie i nazwisko lub nazwa',
  given: 'first name, given name, forename, prenom, voornaam, imie',
  middle: 'middle name, additional name, deuxieme prenom, tussenvoegsel, drugie imie',
  family: 'last name, family name, surname, nom, nom de famille, achternaam, familienaam, nazwisko',
  organisation:
    'organisation, organization, company, organization name, organisation name, association, societe, entreprise, organisatie, bedrijf, vereniging, organizacja, firma, stowarzyszenie',
  phone:
    'phone, telephone, tel, mobile, mobile phone, cell phone, phone number, home phone, business phone, primary phone, phone 1 value, phone 2 value, telephone mobile, portable, numero de telephone, telefoon, telefoonnummer, mobiel, gsm, telefon, numer telefonu, telefon komorkowy, komorka',
  email:
    'email, e mail, mail, email address, e mail address, e mail 1 value, e mail 2 value, adresse e mail, adresse email, adresse mail, courriel, mel, e mailadres, emailadres, mailadres, adres e mail, adres email',
  address:
    'address, home address, postal address, address 1 formatted, adresse, adresse postale, adres, postadres, adres pocztowy',
  street: 'street, street address, home street, address 1 street, rue, straat, ulica',
  code: 'postcode, postal code, zip, zip code, home postal code, address 1 postal code, code postal, kod pocztowy',
  town: 'city, town, home city, address 1 city, ville, commune, plaats, stad, woonplaats, gemeente, miasto, miejscowosc',
  country: 'country, home country, address 1 country, pays, land, kraj',
  note: 'note, notes, remark, remarks, comment, remarque, remarques, commentaire, notitie, notities, opmerking, opmerkingen, notatka, notatki, uwagi',
  kind: 'kind, type, soort, rodzaj, typ',
};

const COLUMN_OF = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) => names.split(', ').map((name) => [name, column as Column])),
);
const columnOf = (header: string) => COLUMN_OF.get(wordsOf(header).join(' '));

const ORGANISATION = /^(?:o$|org|une org|an org|een org|bedrijf|vereniging|association|company|firma)/;

/** Reads people from a table with a header line, in any of the four languages. What cannot be read is told line by line, and the rest is kept. */
export function readTable(file: string): Reading {
  const { lines, broken } = readCsv(file.replaceAll('\u0000', ''));
  const unread: Reading['unread'] = broken.map(({ line, text }) => ({ line, reason: 'openQuote', text: shown(text) }));
  const [header, ...body] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header) return { cards: [], unread: [...unread, { line: 1, reason: 'empty', text: '' }] };
  const columns = header.cells.map((cell) => columnOf(fromSheet(cell)));
  const isNamed = columns.some((column) => column && NAMING.includes(column));
  if (!isNamed)
    return {
      cards: [],
      unread: [...unread, { line: header.line, reason: 'noColumns', text: shown(header.cells.join(', ')) }],
    };
  const cards: ReadCard[] = [];
  for (const line of body) {
    const isTooWide = line.cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (isTooWide) unread.push({ line: line.line, reason: 'tooManyCells', text: shown(line.cells.join(', ')) });
    else cards.push(readCard(line, columns, header.cells));
  }
  return sortOut({ cards, unread });
}

const NAMING: Column[] = ['name', 'given', 'family', 'organisation'];

function readCard({ line, cells }: CsvLine, columns: (Column | undefined)[], header: string[]): ReadCard {
  const said = (wanted: Column) =>
    cells.map(fromSheet).filter((cell, at) => columns[at] === wanted && cell.trim() !== '');
  const one = (wanted: Column) => said(wanted)[0] ?? '';
  const person = one('name') || [one('given'), one('middle'), one('family')].filter(Boolean).join(' ');
  const place = [one('street'), [one('code'), one('town')].filter(Boolean).join(' '), one('country')];
  const organisation = one('organisation');
  const isOrganisation = ORGANISATION.test(wordsOf(one('kind')).join(' ')) || (person === '' && organisation !== '');
  const name = person || organisation;
  const card: Card = {
    ...blankCard(),
    kind: isOrganisation ? 'organisation' : 'person',
    name,
    phone: one('phone'),
    email: one('email'),
    address: one('address') || place.filter(Boolean).join(', '),
    note: said('note').join('\n'),
  };
  const isLeft = (_: string, at: number) => columns[at] === undefined && (cells[at] ?? '').trim() !== '';
  return {
    card,
    further: [
      ...(organisation !== '' && organisation !== name ? [organisation] : []),
      ...said('phone').slice(1),
      ...said('email').slice(1),
      ...said('address').slice(1),
    ],
    leftOut: header.filter(isLeft).map((name) => name.trim()),
    line,
  };
}

// As it was before it was defused.
const fromSheet = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** These people as a table, under these headers, with these words for their kinds. What a spreadsheet would run is defused. */
export function writeTable(
  cards: Card[],
  headers: Record<keyof Card, string>,
  kinds: Record<Card['kind'], string>,
): string {
  const fields = ['kind', 'name', 'phone', 'email', 'address', 'note'] as const;
  const lines = cards.map((card) => fields.map((field) => defused(field === 'kind' ? kinds[card.kind] : card[field])));
  return writeCsv([fields.map((field) => headers[field]), ...lines]);
}
