import './letter.css';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { Contact } from '../../../domain/contact.ts';
import { mayBeAnswered } from '../../../domain/owed.ts';
import { askersOf, type ServiceRequest } from '../../../domain/request.ts';
import { LANGUAGES, type Language } from '../../../domain/text.ts';
import { watchContact } from '../../../store/contacts.ts';
import { watchRequest } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { ToldLine } from '../owed/told-line.tsx';
import { useTelling } from '../owed/use-telling.ts';
import { SheetOfPaper } from './sheet-of-paper.tsx';

/** A letter to somebody who is owed an answer and has no e-mail: to print, and then to note as sent. */
export function Letter() {
  const { letter: words } = useWords();
  const { id = '', encounterId = '' } = useRoute().params;
  const { store } = useWork();
  const request = useLive(() => watchRequest(store, id), [store, id]);
  const asker = request && askersOf(request).find((one) => one.encounterId === encounterId);
  const contactId = asker?.contactId ?? '';
  const contact = useLive(() => watchContact(store, contactId), [store, contactId]);
  if (request === undefined || contact === undefined) return null;
  if (request && contact?.address && mayBeAnswered(contact, new Date().toISOString()))
    return <Written request={request} contact={contact} encounterId={encounterId} />;
  return (
    <Screen title={words.title} back="/owed">
      <Empty title={words.none}>{words.noneText}</Empty>
    </Screen>
  );
}

// Where windows are on the left; elsewhere they are on the right.
const LEFT = ['NL', 'DE', 'AT', 'CH', 'LU', 'GB', 'IE'];

function Written({
  request,
  contact,
  encounterId,
}: {
  request: ServiceRequest;
  contact: Contact;
  encounterId: string;
}) {
  const words = useWords();
  const { directory } = useWork();
  const own = useSession((session) => session.language);
  const [language, setLanguage] = useState<Language>(contact.consent?.readIn ?? own);
  const [isRight, setRight] = useState(!LEFT.includes(directory.municipality?.country ?? ''));
  const telling = useTelling();
  return (
    <Screen
      title={words.letter.title}
      tab={words.letter.title}
      back="/owed"
      isWide
      actions={
        <Button icon="print" onClick={() => print()}>
          {words.act.print}
        </Button>
      }
    >
      <div class="not-on-letter stack">
        <p class="soft">{words.letter.help}</p>
        <Chips
          legend={words.slip.language}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
          onChange={setLanguage}
        />
        <Chips
          legend={words.letter.window}
          value={isRight ? 'right' : 'left'}
          options={[
            { value: 'left', label: words.letter.left },
            { value: 'right', label: words.letter.right },
          ]}
          onChange={(side) => setRight(side === 'right')}
        />
        <ToldLine telling={telling} />
        {!telling.told?.undo && (
          <div class="actions">
            <Button
              kind="do"
              icon="check"
              onClick={() => telling.tell(request.id, encounterId, 'letter', contact.name)}
            >
              {words.letter.sent}
            </Button>
          </div>
        )}
      </div>
      <SheetOfPaper
        request={request}
        contact={contact}
        encounterId={encounterId}
        language={language}
        isRight={isRight}
      />
    </Screen>
  );
}
