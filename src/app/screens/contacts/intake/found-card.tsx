import { useId } from 'preact/hooks';
import type { ReadCard } from '../../../../domain/card.ts';
import type { Contact } from '../../../../domain/contact.ts';
import type { Alike } from '../../../../domain/likeness.ts';
import { useWords } from '../../../use-session.ts';
import type { FileWords } from '../../../words/en/files.ts';
import './found-card.css';
import { usePeopleWords } from '../use-people-words.ts';

interface FoundCardProps {
  read: ReadCard;
  alike: Alike<Contact> | undefined;
  isTwice: boolean;
  isChosen: boolean;
  words: FileWords['intake'];
  onToggle: () => void;
}

/** One card of the file: to take in or to leave, and who may be the same. */
export function FoundCard({ read, alike, isTwice, isChosen, words, onToggle }: FoundCardProps) {
  const { contact } = useWords();
  const { alike: said } = usePeopleWords();
  const id = useId();
  const { kind, name, phone, email, address } = read.card;
  const line = [kind === 'organisation' && contact.kinds[kind], phone, email, address].filter(Boolean).join(' · ');
  return (
    <div class="found-card">
      <label class="found-choice">
        <input type="checkbox" checked={isChosen} aria-describedby={id} onChange={onToggle} />
        <span>
          <strong>{name}</strong>
          {line && <span class="part-more">{line}</span>}
        </span>
      </label>
      <div id={id} class="found-more">
        {alike && (
          <p>
            {said.title}: <a href={`/contacts/${alike.who.id}`}>{alike.who.name}</a> ({said.because[alike.because]})
          </p>
        )}
        {isTwice && <p>{words.twice}</p>}
        {read.leftOut.length > 0 && <p class="soft">{words.leftOut(read.leftOut.join(', '))}</p>}
      </div>
    </div>
  );
}
