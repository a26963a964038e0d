import { LONGEST_IN_CONTACT } from './contact.ts';

/** What a file says of somebody, before it is a contact here. */
export interface Card {
  kind: 'person' | 'organisation';
  name: string;
  phone: string;
  email: string;
  address: string;
  note: string;
}

export const blankCard = (): Card => ({ kind: 'person', name: '', phone: '', email: '', address: '', note: '' });

/** A card as it was read from a file. */
export interface ReadCard {
  card: Card;
  /** Further numbers and addresses, one a line: they have no field here, and go behind the note where the person agreed. */
  further: string[];
  /** What the file says besides and has no place here, by the name it has there: PHOTO, BDAY. */
  leftOut: string[];
  /** The line of the file where it begins. */
  line: number;
}

/** Why a line or a whole card could not be read. */
export type Unreadable =
  | 'noColon'
  | 'outside'
  | 'notEnded'
  | 'oldVersion'
  | 'noName'
  | 'tooLong'
  | 'openQuote'
  | 'tooManyCells'
  | 'noColumns'
  | 'empty';

/** What could not be read, and where: one line of it, so that it can be seen what was meant. */
export interface Unread {
  line: number;
  reason: Unreadable;
  text: string;
}

/** What a file came to: what could be read, and what could not. */
export interface Reading {
  cards: ReadCard[];
  unread: Unread[];
}

/** The field of a card that holds more than a contact can keep; null where none does. */
export const findTooLong = (card: Card): keyof typeof LONGEST_IN_CONTACT | null =>
  (Object.keys(LONGEST_IN_CONTACT) as (keyof typeof LONGEST_IN_CONTACT)[]).find(
    (field) => card[field].length > LONGEST_IN_CONTACT[field],
  ) ?? null;

const SHOWN = 200;

/** A piece of a file, short enough to be shown. */
export const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text);

/** What was read, without the cards that have no name or hold too much: those are told with what could not be read. */
export function sortOut({ cards, unread }: Reading): Reading {
  const problemOf = ({ card }: ReadCard): Unreadable | null =>
    card.name.trim() === '' ? 'noName' : findTooLong(card) ? 'tooLong' : null;
  const fit = cards.filter((read) => problemOf(read) === null);
  const others = cards.flatMap((read): Unread[] => {
    const reason = problemOf(read);
    const { name, phone, email, address, note } = read.card;
    const text = [name, phone, email, address, note].filter((text) => text.trim() !== '').join(' · ');
    return reason ? [{ line: read.line, reason, text: shown(text) }] : [];
  });
  return { cards: fit, unread: [...unread, ...others].sort((a, b) => a.line - b.line) };
}
