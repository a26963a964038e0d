import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { goesOut } from '../../domain/policy.ts';
import { type TakenShare, takeShelved } from '../../store/shares.ts';
import type { FileFault } from '../capture/file-kind.ts';
import { takePhoto } from '../capture/photo.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';

type Taken = TakenShare<FileFault>;

/** What another app has shared becomes a draft of an encounter on this phone, and its sheet is opened. */
export default function Share() {
  const words = useWords();
  const { store, doer } = useWork();
  const { route } = useLocation();
  const [taken, setTaken] = useState<Taken[] | null>(null);
  const mayTake = goesOut(doer.person);
  useEffect(() => {
    if (!mayTake) return;
    takeOnce(() => takeShelved(store, doer, takePhoto)).then((taken) => {
      const draftId = draftOf(taken);
      if (draftId && taken.every(({ refused }) => refused.length === 0)) route(`/new/${draftId}`, true);
      else setTaken(taken);
    }, console.error);
  }, []);
  if (!mayTake)
    return (
      <Screen title={words.shared.title}>
        <Notice title={words.encounter.cannot} action={<Button href="/today">{words.nav.today}</Button>}>
          {words.encounter.cannotHelp}
        </Notice>
      </Screen>
    );
  return (
    <Screen title={words.shared.title}>
      {taken === null ? <p role="status">{words.shared.taking}</p> : <Told taken={taken} />}
    </Screen>
  );
}

/** What could not be taken, and the way on with what could. */
function Told({ taken }: { taken: Taken[] }) {
  const { shared, attachments, nav } = useWords();
  const draftId = draftOf(taken);
  const refused = taken.flatMap(({ refused }) => refused);
  const today = (
    <Button icon="today" href="/today">
      {nav.today}
    </Button>
  );
  if (taken.length === 0)
    return (
      <Empty title={shared.nothing} action={today}>
        {shared.nothingHelp}
      </Empty>
    );
  return (
    <>
      {refused.length > 0 && (
        <Notice tone="wait" title={shared.refused(refused.length)} isLive>
          {refused.map(({ name, fault }, index) => (
            <p key={`${index}-${name}`}>
              {name}: {attachments.faults[fault]}
            </p>
          ))}
        </Notice>
      )}
      {!draftId && refused.length === 0 && <p>{shared.none}</p>}
      <div class="actions">
        {draftId && (
          <Button kind="do" icon="draft" href={`/new/${draftId}`}>
            {shared.goOn}
          </Button>
        )}
        {today}
      </div>
    </>
  );
}

const draftOf = (taken: Taken[]) => taken.findLast(({ draftId }) => draftId !== null)?.draftId ?? null;

let taking: Promise<Taken[]> | null = null;

// The router may draw the screen anew while a photo is made ready; what was shared is taken in once.
function takeOnce(take: () => Promise<Taken[]>): Promise<Taken[]> {
  taking ??= take().finally(() => {
    taking = null;
  });
  return taking;
}
