import type { Unread } from '../../../../domain/card.ts';
import { useSay } from '../../../use-session.ts';
import type { FileWords } from '../../../words/en/files.ts';

const MOST = 500;

/** What could not be read, line by line, with the reason. */
export function UnreadPart({ unread, words }: { unread: Unread[]; words: FileWords['intake'] }) {
  const say = useSay();
  if (unread.length === 0) return null;
  return (
    <details class="stack is-tight" open={unread.length <= 5}>
      <summary class="field-label">{words.unread(unread.length, say.number(unread.length))}</summary>
      <ul class="rows">
        {unread.slice(0, MOST).map(({ line, reason, text }) => (
          <li key={`${line} ${reason}`} class="row-item row">
            <span class="row-words">
              <span>
                <strong>{words.line(say.number(line))}</strong>: {words.reasons[reason]}
              </span>
              {text && <code class="said">{text}</code>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
