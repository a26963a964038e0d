import './slip.css';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { ServiceRequest } from '../../../domain/request.ts';
import { LANGUAGES, type Language } from '../../../domain/text.ts';
import { isPractice } from '../../../store/practice.ts';
import { watchRequestsOf, watchTheseRequests } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { SlipCard } from './slip-card.tsx';

/** The slips of a talk or of one request, to show or to print; made on the phone alone. */
export function Slip() {
  const { slip: words, languages } = useWords();
  const { of, id = '' } = useRoute().params;
  const isTalk = of === 'encounter';
  const { store, unsent } = useWork();
  const requests = useLive<(ServiceRequest | null)[]>(
    () => (isTalk ? watchRequestsOf(store, id) : watchTheseRequests(store, [id])),
    [store, isTalk, id],
  );
  const own = useSession((session) => session.language);
  const [language, setLanguage] = useState<Language>(own);
  const found = requests?.filter((request) => request !== null);
  const back = isTalk ? `/encounters/${id}` : `/requests/${id}`;
  if (!found) return null;
  if (found.length === 0)
    return (
      <Screen title={words.title} back={back}>
        <Empty title={words.none}>{words.noneText}</Empty>
      </Screen>
    );
  return (
    <Screen
      title={words.title}
      back={back}
      isWide
      actions={
        <Button icon="print" onClick={() => print()}>
          {words.print}
        </Button>
      }
    >
      <div class="not-on-slips stack">
        <p class="soft">{words.help}</p>
        <Chips
          legend={words.language}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: languages[value] }))}
          onChange={setLanguage}
        />
        {isPractice(store) ? (
          <Notice tone="wait" title={words.practice} />
        ) : (
          found.some((request) => unsent.has(`request/${request.id}`)) && <Notice tone="wait" title={words.notSent} />
        )}
      </div>
      <div class="slips">
        {found.map((request) => (
          <SlipCard key={request.id} request={request} language={language} />
        ))}
      </div>
    </Screen>
  );
}
