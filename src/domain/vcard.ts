import { blankCard, type Card, type ReadCard, type Reading, shown, sortOut } from './card.ts';

/** One property of a card: "item1.TEL;TYPE=home:06 1" is TEL, with its parameters and its value as it stands. */
interface Property {
  line: number;
  name: string;
  parameters: string[];
  value: string;
}

/** Reads cards of version 3.0 (RFC 2426) and 4.0 (RFC 6350). What cannot be read is told line by line, and the rest is kept. */
export function readVcards(file: string): Reading {
  const reading: Reading = { cards: [], unread: [] };
  let open: { line: number; properties: Property[] } | null = null;
  const close = () => {
    if (open) keep(open, reading);
    open = null;
  };
  for (const { line, text } of unfold(file)) {
    if (text.trim() === '') continue;
    const property = readProperty(line, text);
    const isMark = (name: string) => property?.name === name && property.value.trim().toUpperCase() === 'VCARD';
    if (isMark('BEGIN')) {
      if (open) reading.unread.push({ line: (open as { line: number }).line, reason: 'notEnded', text: 'BEGIN:VCARD' });
      close();
      open = { line, properties: [] };
    } else if (!open) reading.unread.push({ line, reason: 'outside', text: shown(text) });
    else if (isMark('END')) close();
    else if (property) (open as { properties: Property[] }).properties.push(property);
    // The lines of a picture or of quoted-printable in a card of 2.1 are told with that card.
    else if (!isOld((open as { properties: Property[] }).properties))
      reading.unread.push({ line, reason: 'noColon', text: shown(text) });
  }
  if (open) reading.unread.push({ line: (open as { line: number }).line, reason: 'notEnded', text: 'BEGIN:VCARD' });
  close();
  return sortOut(reading);
}

// A line that begins with a blank goes on the line before.
function unfold(file: string): { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = [];
  file
    .replace(/^\uFEFF/, '')
    .replaceAll('\u0000', '')
    .split(/\r\n|\n|\r/)
    .forEach((text, index) => {
      const last = lines.at(-1);
      if (last && /^[ \t]/.test(text)) last.text += text.slice(1);
      else lines.push({ line: index + 1, text });
    });
  return lines;
}

// The colon that ends the parameters is the first one outside of quotation marks.
const PROPERTY = /^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":;])*)*):([\s\S]*)$/;

function readProperty(line: number, text: string): Property | null {
  const [, name, parameters = '', value = ''] = PROPERTY.exec(text) ?? [];
  if (!name) return null;
  return { line, name: name.toUpperCase(), parameters: parameters.toUpperCase().split(';').slice(1), value };
}

const isOld = (properties: Property[]) =>
  properties.some(({ name, value }) => name === 'VERSION' && value.trim() === '2.1');
const isEncoded = ({ parameters }: Property) =>
  parameters.some((one) => /^(?:ENCODING=)?"?QUOTED-PRINTABLE"?$/.test(one));

function keep({ line, properties }: { line: number; properties: Property[] }, { cards, unread }: Reading): void {
  const encoded = properties.find(isEncoded);
  if (isOld(properties) && encoded)
    unread.push({ line, reason: 'oldVersion', text: shown(`${encoded.name}:${encoded.value}`) });
  else cards.push({ ...readCard(properties), line });
}

const SKIPPED = new Set(['VERSION', 'PRODID', 'UID', 'REV', 'N', 'FN', 'ORG', 'KIND', 'X-ABSHOWAS', 'SORT-STRING']);

function readCard(properties: Property[]): Omit<ReadCard, 'line'> {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const said = (name: string) =>
    all(name)
      .map(({ value }) => plainOf(value))
      .find((text) => text.trim() !== '') ?? '';
  const parts = (name: string) => (all(name)[0] ? splitText(all(name)[0]?.value ?? '') : []);
  const [phone = '', ...phones] = all('TEL').map(readPhone).filter(isSaid);
  const [email = '', ...emails] = all('EMAIL')
    .map(({ value }) => plainOf(value))
    .filter(isSaid);
  const [address = '', ...addresses] = all('ADR')
    .map(({ value }) => readAddress(value))
    .filter(isSaid);
  const organisation = parts('ORG').filter(isSaid).join(', ');
  const [family = '', given = '', middle = ''] = parts('N');
  const person = said('FN') || [given, middle, family].filter(isSaid).join(' ');
  const isOrganisation =
    said('KIND').toLowerCase().startsWith('org') ||
    said('X-ABSHOWAS').toUpperCase() === 'COMPANY' ||
    (!isSaid(person) && organisation !== '');
  const card: Card = {
    ...blankCard(),
    kind: isOrganisation ? 'organisation' : 'person',
    name: isSaid(person) ? person : organisation,
    phone,
    email,
    address,
    note: all('NOTE')
      .map(({ value }) => plainOf(value))
      .filter(isSaid)
      .join('\n'),
  };
  const employer = organisation !== '' && organisation !== card.name ? [organisation] : [];
  const names = properties.map(({ name }) => name);
  const taken = new Set([...SKIPPED, 'TEL', 'EMAIL', 'ADR', 'NOTE']);
  return {
    card,
    further: [...employer, ...phones, ...emails, ...addresses],
    leftOut: [...new Set(names.filter((name) => !taken.has(name)))],
  };
}

const isSaid = (text: string) => text.trim() !== '';

const readPhone = ({ value, parameters }: Property) =>
  parameters.includes('VALUE=URI') ? plainOf(value).replace(/^tel:/i, '').replace(/;ext=/i, ' / ') : plainOf(value);

// Post box and extension, street, place, region, code, country: as one would write it on one line.
function readAddress(value: string): string {
  const [box = '', extension = '', street = '', town = '', region = '', code = '', country = ''] = splitText(value);
  return [street, extension, box, [code, town].filter(isSaid).join(' '), region, country].filter(isSaid).join(', ');
}

const plainOf = (value: string) =>
  value.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

/** The parts of a value between its semicolons; those that a backslash guards are none. */
const splitText = (value: string): string[] =>
  (`;${value}`.match(/;(?:\\[\s\S]|[^;\\])*\\?/g) ?? []).map((part) => plainOf(part.slice(1)));

/** These people as cards of this version. A lone carriage return becomes a line feed: the form knows one end of a line. */
export function writeVcards(cards: Card[], version: '3.0' | '4.0'): string {
  return cards.map((card) => writeCard(card, version)).join('');
}

function writeCard({ kind, name, phone, email, address, note }: Card, version: '3.0' | '4.0'): string {
  const isOrganisation = kind === 'organisation';
  const text = guarded(name);
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...(version === '4.0' ? [`KIND:${isOrganisation ? 'org' : 'individual'}`] : []),
    `FN:${text}`,
    // Some programs show N and not FN, so the whole name stands there too; of an organisation nothing does.
    `N:${isOrganisation ? '' : text};;;;`,
    ...(isOrganisation ? [`ORG:${text}`, ...(version === '3.0' ? ['X-ABSHOWAS:COMPANY'] : [])] : []),
    ...(phone === '' ? [] : [`TEL${version === '4.0' ? ';VALUE=text' : ''}:${guarded(phone)}`]),
    ...(email === '' ? [] : [`EMAIL:${guarded(email)}`]),
    ...(address === '' ? [] : [`ADR:;;${guarded(address)};;;;`]),
    ...(note === '' ? [] : [`NOTE:${guarded(note)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const guarded = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');

const LONGEST_LINE = 75;

/** No line longer than 75 octets in UTF-8, none broken within a letter. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

const octetsOf = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
