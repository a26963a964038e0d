import { useWords } from '../../use-session.ts';
import { useDeskWords } from '../request/use-desk-words.ts';

/** Which keys there are, and the switch for them; shown where there is a mouse, and so a keyboard. */
export function KeysHelp({ isOn, setOn }: { isOn: boolean; setOn: (isOn: boolean) => void }) {
  const { requests } = useWords();
  const desk = useDeskWords();
  return (
    <details class="keys">
      <summary>{requests.keysTitle}</summary>
      <dl class="keys-list">
        {[...requests.keysHelp, ...desk.keys].map(([keys, deed]) => (
          <div key={keys} class="keys-pair">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
      <label class="keys-switch">
        <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
        {requests.useKeys}
      </label>
    </details>
  );
}
