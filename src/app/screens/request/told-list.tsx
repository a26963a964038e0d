import type { ServiceRequest } from '../../../domain/request.ts';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';

/** How those who asked were told, by whom and when. */
export function ToldList({ request }: { request: ServiceRequest }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { told = [] } = request;
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map(({ encounterId, how, byId, at }) => {
        const who = byId === null ? words.telling.byCity : names.person(byId) || words.history.someone;
        return (
          <li key={`${encounterId}/${how}/${at}/${byId}`} class="soft">
            {words.telling.toldBy(words.telling.hows[how], who, say.moment(at))}
          </li>
        );
      })}
    </ul>
  );
}
