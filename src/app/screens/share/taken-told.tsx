import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import type { Taken } from './use-shelf.ts';

/** What could not be taken, and the way on with what could. */
export function TakenTold({ taken, onRetry }: { taken: Taken | 'failed'; onRetry: (() => void) | null }) {
  const { shared, attachments, act } = useWords();
  const again = onRetry && (
    <Button icon="sync" onClick={onRetry}>
      {act.tryAgain}
    </Button>
  );
  if (taken === 'failed')
    return (
      <Notice tone="bad" title={shared.notTaken} action={again} isLive>
        {shared.notTakenHelp}
      </Notice>
    );
  const { draftId, refused } = taken;
  if (refused.length === 0) return <Notice title={shared.none} isLive />;
  const goOn = draftId && (
    <Button kind="do" icon="draft" href={`/new/${draftId}`}>
      {shared.goOn}
    </Button>
  );
  return (
    <Notice tone="wait" title={shared.refused(refused.length)} action={goOn} isLive>
      {refused.map(({ name, fault }, index) => (
        <p key={`${index}-${name}`}>
          {name}: {attachments.faults[fault]}
        </p>
      ))}
    </Notice>
  );
}
