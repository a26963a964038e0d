import { later } from '../../../domain/instant.ts';
import { toTellAt } from '../../../domain/request.ts';
import { watchRequests } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { RequestRow } from '../encounter/request-row.tsx';

const TWO_WEEKS = 14 * 86_400_000;
const MOST = 20;

/** What came of it, so that whoever asked can be told. */
export function ToTellPart({ now }: { now: string }) {
  const { today: words } = useWords();
  const say = useSay();
  const { store, doer } = useWork();
  const requests = useLive(() => watchRequests(store), [store]) ?? [];
  const since = later(now, -TWO_WEEKS);
  const answered = requests
    .filter(({ officerId }) => officerId === doer.person.id)
    .map((request) => ({ request, at: toTellAt(request) ?? '' }))
    .filter(({ at }) => at > since)
    .sort((a, b) => b.at.localeCompare(a.at));
  if (answered.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.toTell}</h2>
      <p class="soft">{words.toTellText}</p>
      <ul class="rows">
        {answered.slice(0, MOST).map(({ request, at }) => (
          <RequestRow key={request.id} request={request} line={request.answer?.text} when={say.since(at)} />
        ))}
      </ul>
    </section>
  );
}
