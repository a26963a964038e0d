import { useState } from 'preact/hooks';
import { writeTable } from '../../../domain/card-table.ts';
import { type Contact, isConsentOver } from '../../../domain/contact.ts';
import { cardOf } from '../../../domain/intake.ts';
import { writeVcards } from '../../../domain/vcard.ts';
import { Arriving } from '../../ui/arriving.tsx';
import { Button } from '../../ui/button.tsx';
import { useSay, useSession, useWords } from '../../use-session.ts';
import type { FileWords } from '../../words/en/files.ts';
import { loadFileWords } from '../../words/load-files.ts';
import { saveFile } from '../more/outbox/save-file.ts';

interface OutgoingPartProps {
  contacts: Contact[];
  /** Whether these are still those of the list before. */
  isReading: boolean;
}

/** Saves those who are in the list now as a file. Nothing leaves the phone by it. */
export function OutgoingPart(props: OutgoingPartProps) {
  const language = useSession((session) => session.language);
  return <Arriving load={loadFileWords[language]}>{({ outgoing }) => <Ways {...props} words={outgoing} />}</Arriving>;
}

function Ways({ contacts, isReading, words }: OutgoingPartProps & { words: FileWords['outgoing'] }) {
  const { contact: said } = useWords();
  const say = useSay();
  const [saved, setSaved] = useState('');
  const now = new Date().toISOString();
  const isOver = ({ kind, consent }: Contact) => kind === 'person' && consent !== null && isConsentOver(consent, now);
  const save = (ending: string, type: string, write: (cards: ReturnType<typeof cardOf>[]) => string) => {
    const cards = contacts.map((contact) => cardOf(contact, isOver(contact)));
    saveFile(`${words.file}-${now.slice(0, 10)}.${ending}`, new Blob([write(cards)], { type }));
    const over = contacts.filter(isOver).length;
    const count = contacts.length;
    setSaved(
      [words.saved(count, say.number(count)), over > 0 && words.byName(over, say.number(over))]
        .filter(Boolean)
        .join(' '),
    );
  };
  const saveCards = (version: '3.0' | '4.0') =>
    save('vcf', 'text/vcard;charset=utf-8', (cards) => writeVcards(cards, version));
  return (
    <div class="stack is-tight">
      <p class="soft">{words.help}</p>
      <div class="actions">
        <Button icon="export" isDisabled={isReading} onClick={() => saveCards('4.0')}>
          {words.vcard4}
        </Button>
        <Button icon="export" isDisabled={isReading} onClick={() => saveCards('3.0')}>
          {words.vcard3}
        </Button>
        <Button
          icon="export"
          isDisabled={isReading}
          onClick={() => save('csv', 'text/csv;charset=utf-8', (cards) => writeTable(cards, said, said.kinds))}
        >
          {words.table}
        </Button>
      </div>
      <p role="status" class="after-button">
        {saved}
      </p>
    </div>
  );
}
