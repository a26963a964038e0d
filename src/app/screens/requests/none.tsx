import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { type Looking, NO_FILTER } from './look.ts';
import type { Found } from './use-found.ts';

/** What an empty list says: why it is empty, and what to do next. */
export function None({ found, looking, onClear }: { found: Found; looking: Looking; onClear: () => void }) {
  const words = useWords();
  const { sync, account } = useWork();
  const { look, href, change } = looking;
  const inView = found.counts.get(look.view) ?? 0;
  if (sync?.progress || !sync?.heardAt) return <Coming />;
  if (inView > 0)
    return (
      <Empty
        title={words.requests.noneFound}
        action={
          <Button
            icon="close"
            onClick={() => {
              onClear();
              change(NO_FILTER);
            }}
          >
            {words.requests.clearFilters}
          </Button>
        }
      >
        {words.requests.noneFoundText}
      </Empty>
    );
  const [title, text] = words.requests.emptyViews[look.view];
  const isOfficer = account.person.roles.includes('officer');
  return (
    <Empty
      title={title}
      action={
        look.view === 'assigned' ? (
          <Button kind="do" icon="desk" href={href(undefined, { view: 'desk', ...NO_FILTER })}>
            {words.requests.toDesk}
          </Button>
        ) : isOfficer && (look.view === 'mine' || look.view === 'districts') ? (
          <Button kind="do" icon="add" href="/new">
            {words.nav.newEncounter}
          </Button>
        ) : look.view !== 'all' ? (
          <Button icon="list" href={href(undefined, { view: 'all', ...NO_FILTER })}>
            {words.requests.toAll}
          </Button>
        ) : null
      }
    >
      {text}
    </Empty>
  );
}

function Coming() {
  const { requests } = useWords();
  const progress = useWork().sync?.progress;
  return <Progress words={requests.loading} done={progress?.done ?? 0} all={progress?.total ?? 0} />;
}
