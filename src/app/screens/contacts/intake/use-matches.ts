import { useEffect, useState } from 'preact/hooks';
import type { ReadCard } from '../../../../domain/card.ts';
import type { Contact } from '../../../../domain/contact.ts';
import { type Alike, findAlike, indexLikenesses } from '../../../../domain/likeness.ts';

/** How many cards are compared before a thumb gets its turn. */
const AT_ONCE = 40;

/** For each card, by its place, who here may be the same; null until all were compared once. Then the last answer stands until the next is whole. */
export function useMatches(cards: ReadCard[], contacts: Contact[] | undefined): Map<number, Alike<Contact>> | null {
  const [last, setLast] = useState<{ cards: ReadCard[]; found: Map<number, Alike<Contact>> } | null>(null);
  useEffect(() => {
    if (!contacts) return;
    let timer: ReturnType<typeof setTimeout>;
    const index = indexLikenesses(contacts);
    const found = new Map<number, Alike<Contact>>();
    const compare = (from: number) => {
      for (const [step, { card }] of cards.slice(from, from + AT_ONCE).entries()) {
        const [alike] = findAlike(index, card, { most: 1 });
        if (alike) found.set(from + step, alike);
      }
      if (from + AT_ONCE >= cards.length) setLast({ cards, found });
      else timer = setTimeout(() => compare(from + AT_ONCE), 0);
    };
    timer = setTimeout(() => compare(0), 0);
    return () => clearTimeout(timer);
  }, [cards, contacts]);
  return last?.cards === cards ? last.found : null;
}
