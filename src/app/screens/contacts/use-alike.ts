import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import { type Alike, findAlike, indexLikenesses, type Known, type Likenesses } from '../../../domain/likeness.ts';

const MOST = 3;

/** The contacts who may be the same as whoever is being written; the contact of this id is not asked. Made ready between two letters, not during one. */
export function useAlike(contacts: Contact[] | undefined, sought: Known, ownId?: string): Alike<Contact>[] {
  const { name, phone, email, address } = sought;
  const isWanted = name.trim().length > 2 || phone !== '' || email !== '' || address !== '';
  const [index, setIndex] = useState<Likenesses<Contact> | null>(null);
  useEffect(() => {
    if (!contacts || !isWanted) return;
    const timer = setTimeout(() => setIndex(indexLikenesses(contacts)), 0);
    return () => clearTimeout(timer);
  }, [contacts, isWanted]);
  return useMemo(() => {
    if (!index || !isWanted) return [];
    const found = findAlike(index, { name, phone, email, address }, { most: MOST + 1, isTyping: true });
    return found.filter(({ who }) => who.id !== ownId).slice(0, MOST);
  }, [index, isWanted, name, phone, email, address, ownId]);
}
