import { useEffect, useState } from 'preact/hooks';
import type { ReadCard } from '../../../../domain/card.ts';
import type { Contact } from '../../../../domain/contact.ts';
import { type Alike, findAlike, indexLikenesses } from '../../../../domain/likeness.ts';

/** How many cards are compared before a thumb gets its turn. */
const AT_ONCE = 40;

/** For each card, by its place, who here may be the same; null until all were compared. */
export function useMatches(cards: ReadCard[], contacts: Contact[] | undefined): Map<number, Alike<Contact>> | null {
  const [matches, setMatches] = useState<Map<number, Alike<Contact>> | null>(null);
  useEffect(() => {
    setMatches(null);
    if (!contacts) return;
    let timer: ReturnType<typeof setTimeout>;
    const index = indexLikenesses(contacts);
    const found = new Map<number, Alike<Contact>>();
    const compare = (from: number) => {
      for (const [step, { card }] of cards.slice(from, from + AT_ONCE).entries()) {
        const [alike] = findAlike(index, card, { most: 1 });
        if (alike) found.set(from + step, alike);
      }
      if (from + AT_ONCE >= cards.length) setMatches(found);
      else timer = setTimeout(() => compare(from + AT_ONCE), 0);
    };
    timer = setTimeout(() => compare(0), 0);
    return () => clearTimeout(timer);
  }, [cards, contacts]);
  return matches;
}
