import type { Contact } from '../../../domain/contact.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { StopSeen } from '../../../store/round.ts';
import type { Words } from '../../words/en.ts';

const LONGEST = 80;

/** What a stop is called, where it is in words, and the screen of what it leads to. */
export function sayStop(seen: StopSeen, words: Words): { title: string; line: string; href?: string } {
  const { stop, request, encounter, contact } = seen;
  const { of } = stop;
  const { round } = words;
  switch (of.kind) {
    case 'place':
      return { title: of.words, line: '' };
    case 'contact':
      if (!contact) return { title: round.gone, line: '' };
      return { title: contact.name, line: contact.address || whereMet(seen, round), href: `/contacts/${of.id}` };
    case 'request':
      if (!request) return { title: round.gone, line: '' };
      return {
        title: shortened(request.text),
        line: request.place?.address || contact?.address || contact?.name || '',
        href: `/requests/${of.id}`,
      };
    case 'encounter':
      if (!encounter) return { title: round.gone, line: '' };
      return {
        title: sayWhom(encounter, contact, words),
        line: encounter.followUp?.words || (contact ? (encounter.place?.address ?? '') : ''),
        href: `/encounters/${of.id}`,
      };
  }
}

/** Who was met, as far as that is known: by name, else by the place, else by what was said. */
export const sayWhom = ({ place, note }: Encounter, contact: Contact | null, { followUp }: Words): string =>
  contact?.name || place?.address || shortened(note) || followUp.somebody;

const whereMet = ({ point }: StopSeen, { lastMet }: Words['round']) => (point ? lastMet : '');

/** The first words of a longer text. */
export function shortened(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
