import type { Card, ReadCard } from './card.ts';
import { type Consent, type Contact, LONGEST_IN_CONTACT } from './contact.ts';

/**
 * The contact that a card becomes. Of a person who has not agreed only name and note come in; an organisation comes in whole. Further
 * numbers and addresses go behind the note, as far as there is room for whole lines.
 */
export function contactFrom({ card, further }: ReadCard, blank: Contact, consent: Consent | null): Contact {
  const isPerson = card.kind === 'person';
  const named = { ...blank, kind: card.kind, name: card.name.trim(), consent: isPerson ? consent : null };
  if (isPerson && !consent) return { ...named, note: card.note };
  const note = further.reduce((note, line) => {
    const longer = note === '' ? line : `${note}\n${line}`;
    return longer.length > LONGEST_IN_CONTACT.note ? note : longer;
  }, card.note);
  return { ...named, note, phone: card.phone.trim(), email: card.email.trim(), address: card.address.trim() };
}

/** The cards that say again what one before them said, by their places. */
export function findTwice(cards: ReadCard[]): Set<number> {
  const seen = new Set<string>();
  const twice = new Set<number>();
  cards.forEach(({ card }, at) => {
    const key = [card.kind, card.name, card.phone, card.email, card.address]
      .map((text) => text.trim().toLowerCase())
      .join('\n');
    if (seen.has(key)) twice.add(at);
    seen.add(key);
  });
  return twice;
}

/** What goes into a file of a contact: of a person whose consent is over, the name alone. */
export function cardOf(contact: Contact, isOver: boolean): Card {
  const { kind, name, phone, email, address, note } = contact;
  const isBare = isOver && kind === 'person';
  return isBare
    ? { kind, name, phone: '', email: '', address: '', note: '' }
    : { kind, name, phone, email, address, note };
}
