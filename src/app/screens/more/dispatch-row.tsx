import { useState } from 'preact/hooks';
import type { StuckQuestion } from '../../../domain/dispatch.ts';
import { readsRequests } from '../../../domain/policy.ts';
import { referenceOf } from '../../../domain/request.ts';
import { ask, type Refused } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { Unheard } from './unheard.tsx';

interface DispatchRowProps {
  /** What is stuck: a request on its way to a department, or a question. */
  stuck: StuckQuestion;
  whither: string;
  /** Where the server is asked to send it again. */
  path: string;
}

/** One request that does not arrive: where it should go, what is in the way, and sending it again. */
export function DispatchRow({ stuck, whither, path }: DispatchRowProps) {
  const { dispatches: words, request } = useWords();
  const say = useSay();
  const { account } = useWork();
  const [answered, setAnswered] = useState<Refused | 'again' | null>(null);
  const { id, requestId, failure, since, attempts, nextAt } = stuck;
  const title = request.reference(referenceOf(requestId));
  const again = async () => {
    const told = await ask('POST', `${path}/${id}/again`);
    setAnswered('refused' in told ? told.refused : 'again');
  };
  return (
    <li class="row-item">
      <div class="row">
        <span class="row-words">
          <strong class="row-title">{title}</strong>
          <span>{whither}</span>
          <span>{words.failures[failure]}</span>
          <span class="soft">
            {words.since(say.moment(since))} · {words.tries(attempts)}
          </span>
          {answered !== 'again' && (
            <span class="soft">{nextAt === null ? words.givenUp : words.next(say.moment(nextAt))}</span>
          )}
        </span>
      </div>
      <div class="card">
        {answered === 'again' && <Notice tone="good" title={words.triedAgain} isLive />}
        {answered && answered !== 'again' && <Unheard refused={answered} />}
        <div class="actions">
          {answered !== 'again' && (
            <Button icon="sync" label={`${words.again}: ${title}`} onClick={again}>
              {words.again}
            </Button>
          )}
          {readsRequests(account.person) && (
            <Button href={`/requests/${requestId}`} label={`${words.open}: ${title}`}>
              {words.open}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
