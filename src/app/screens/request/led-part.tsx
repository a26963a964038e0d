import { referenceOf } from '../../../domain/request.ts';
import { watchRequest } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Which request leads this part, and that it alone answers whoever asked. */
export function LedPart({ leadId }: { leadId: string }) {
  const { parts: words } = useWords();
  const { store } = useWork();
  const lead = useLive(() => watchRequest(store, leadId), [store, leadId]);
  return (
    <section class="card stack is-tight">
      <h2>{words.led(referenceOf(leadId))}</h2>
      <p>
        {words.ledText} {lead === null && words.ledNotHere}
      </p>
      {lead !== null && (
        <div class="actions">
          <Button icon="requests" href={`/requests/${leadId}`}>
            {words.seeLead}
          </Button>
        </div>
      )}
    </section>
  );
}
