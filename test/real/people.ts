import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readTable, writeTable } from '../../src/domain/card-table.ts';
import { readCsv } from '../../src/domain/csv.ts';
import { readVcards, writeVcards } from '../../src/domain/vcard.ts';
import { asRead, cardOf } from '../domain/cards.ts';
import { readJson, SHARED } from './files.ts';
import type { Outcome } from './paris.ts';

const HEADERS = { kind: 'Kind', name: 'Name', phone: 'Phone', email: 'E-mail', address: 'Address', note: 'Note' };
const KINDS = { person: 'A person', organisation: 'An organisation' };
const TABLES = ['comma_in_quotes', 'empty', 'empty_crlf', 'escaped_quotes', 'json', 'newlines', 'newlines_crlf'];
const MORE_TABLES = ['quotes_and_newlines', 'simple', 'simple_crlf', 'utf8'];

/** The big list of naughty strings as names and notes, through every kind of file; and the tables of csv-spectrum. */
export function tryPeople(): Outcome[] {
  const cards = readJson<string[]>('formats/blns.json')
    .map((text) => text.toWellFormed().replaceAll('\u0000', ''))
    .filter((text) => text.trim() !== '')
    .map((text) => cardOf({ name: text.slice(0, 200).toWellFormed(), note: text.slice(0, 8000).toWellFormed() }));
  const eased = cards.map((card) => ({ ...card, name: asRead(card.name), note: asRead(card.note) }));
  const files = {
    'vCard 3': [readVcards(writeVcards(cards, '3.0')), eased],
    'vCard 4': [readVcards(writeVcards(cards, '4.0')), eased],
    CSV: [readTable(writeTable(cards, HEADERS, KINDS)), cards],
  } as const;
  const strings = Object.entries(files).map(([name, [{ cards: read, unread }, wanted]]): Outcome => {
    const same = wanted.filter((card, at) => isDeepStrictEqual(read[at]?.card, card)).length;
    return {
      said: `${name}: ${same} of ${wanted.length} naughty strings came back as they were, as a name and as a note`,
      isRight: same === wanted.length && unread.length === 0,
    };
  });
  return [...strings, tryTables()];
}

function tryTables(): Outcome {
  const all = [...TABLES, ...MORE_TABLES];
  const right = all.filter((name) => {
    const { lines, broken } = readCsv(readFileSync(join(SHARED, `formats/csv-spectrum/csvs/${name}.csv`), 'utf8'));
    const [header, ...rows] = lines.map(({ cells }) => cells);
    const read = rows.map((cells) => Object.fromEntries((header ?? []).map((column, at) => [column, cells[at]])));
    const wanted = readJson<unknown>(`formats/csv-spectrum/json/${name}.json`);
    return broken.length === 0 && eased(read) === eased(wanted);
  });
  return {
    said: `${right.length} of ${all.length} tables of csv-spectrum are read as they are meant`,
    isRight: right.length === all.length,
  };
}

// The copy that is kept has lost its carriage returns on the way.
const eased = (table: unknown) => JSON.stringify(table).replaceAll('\\r\\n', '\\n');
