import type { SilentSide } from '../../../domain/dispatch.ts';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useAsked } from './use-asked.ts';

/** The departments' systems that do not say what became of what they have; nothing where all do, or while it is not known. */
export function SilentSides() {
  const { dispatches: words } = useWords();
  const say = useSay();
  const names = useNames();
  const { value } = useAsked<{ sides: SilentSide[] }>('/api/dispatches/silent');
  if (!value || value.sides.length === 0) return null;
  return (
    <section>
      <h2>{words.silent.title}</h2>
      <p class="soft">{words.silent.help}</p>
      <ul class="rows">
        {value.sides.map(({ departmentId, failure, since, requests, nextAt }) => (
          <li class="row-item" key={`${departmentId} ${failure}`}>
            <div class="row">
              <span class="row-words">
                <strong class="row-title">{words.silent.department(names.department(departmentId), requests)}</strong>
                <span>{words.failures[failure]}</span>
                <span class="soft">
                  {words.since(say.moment(since))} · {words.silent.next(say.moment(nextAt))}
                </span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
