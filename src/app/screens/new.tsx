import { useEffect, useRef, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type EncounterDraft, newDraft, readDraft } from '../../domain/draft.ts';
import type { Id } from '../../domain/id.ts';
import { goesOut } from '../../domain/policy.ts';
import { findDraft } from '../../store/drafts.ts';
import { findEncounter } from '../../store/encounters.ts';
import { newId } from '../../store/id.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';
import { useWork, type Work } from '../work.tsx';
import { Failed } from './failed.tsx';
import { EncounterForm } from './new/encounter-form.tsx';
import { Saved } from './new/saved.tsx';
import { findLiving } from './new/use-draft.ts';

/** The sheet of a new encounter, or of one begun before. */
export default function New() {
  const { draftId } = useRoute().params;
  const id = useSheetId(draftId);
  const { person } = useWork().doer;
  if (!goesOut(person)) return <Cannot />;
  return <Sheet key={id} id={id} isNew={draftId === undefined} />;
}

// A new sheet gets its address with its first letter; it must not be drawn anew for that. The next [+] is another sheet.
function useSheetId(draftId: Id | undefined): Id {
  const mine = useRef({ id: newId(), hasAddress: false });
  if (draftId === undefined && mine.current.hasAddress) mine.current = { id: newId(), hasAddress: false };
  if (draftId === mine.current.id) mine.current.hasAddress = true;
  return draftId ?? mine.current.id;
}

type Page =
  | { is: 'finding' }
  | { is: 'writing'; start: EncounterDraft; isNew: boolean }
  | { is: 'saved' }
  | { is: 'failed' }
  | { is: 'gone' };

function Sheet({ id, isNew }: { id: Id; isNew: boolean }) {
  const words = useWords();
  const work = useWork();
  const blank = () => newDraft(id, work.doer.person.id, new Date().toISOString());
  const [page, setPage] = useState<Page>(() => {
    const start = findLiving(id) ?? (isNew ? blank() : null);
    return start ? { is: 'writing', start, isNew } : { is: 'finding' };
  });
  useEffect(() => {
    let isHere = true;
    if (page.is === 'finding') findPage(work, id, blank()).then((found) => isHere && setPage(found));
    return () => {
      isHere = false;
    };
  }, []);
  if (page.is === 'finding') return null;
  if (page.is === 'writing') {
    return <EncounterForm start={page.start} isNew={page.isNew} onSaved={() => setPage({ is: 'saved' })} />;
  }
  if (page.is === 'failed') return <Failed />;
  if (page.is === 'saved') return <Saved id={id} onTakenBack={() => findPage(work, id, blank()).then(setPage)} />;
  return (
    <Screen title={words.nav.newEncounter}>
      <Empty
        title={words.encounter.gone}
        action={
          <Button kind="do" icon="add" href="/new">
            {words.nav.newEncounter}
          </Button>
        }
      >
        {words.encounter.goneHelp}
      </Empty>
    </Screen>
  );
}

const findPage = (work: Work, id: Id, blank: EncounterDraft): Promise<Page> =>
  readPage(work, id, blank).catch((error): Page => {
    console.error(error);
    return { is: 'failed' };
  });

// A draft that was saved is an encounter of the same id.
async function readPage({ store }: Work, id: Id, blank: EncounterDraft): Promise<Page> {
  const kept = await findDraft(store, id);
  if (kept) return { is: 'writing', start: readDraft(kept.content, blank), isNew: false };
  return (await findEncounter(store, id)) ? { is: 'saved' } : { is: 'gone' };
}

function Cannot() {
  const { encounter, nav } = useWords();
  return (
    <Screen title={nav.newEncounter}>
      <Notice
        title={encounter.cannot}
        action={
          <>
            <Button icon="requests" href="/requests">
              {nav.requests}
            </Button>
            <Button icon="today" href="/today">
              {nav.today}
            </Button>
          </>
        }
      >
        {encounter.cannotHelp}
      </Notice>
    </Screen>
  );
}
