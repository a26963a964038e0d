import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import type { PartProps } from '../more.tsx';
import { DaysOff } from './days-off.tsx';

declare const __VERSION__: string;

/** What this is, whose, which version, when the city does not work, and how to use it with a keyboard. */
export function AboutPart({ isOpen }: PartProps) {
  const { about, requests } = useWords();
  return (
    <Screen title={about.title} kicker="Plein Air" back="/more" takesFocus={isOpen}>
      <p>{about.what}</p>
      <p>
        {about.version(__VERSION__)} · {about.licence}
      </p>
      <DaysOff />
      <section class="stack is-tight">
        <h2>{about.privacy}</h2>
        <p>{about.privacyText}</p>
      </section>
      <section class="stack is-tight">
        <h2>{about.keyboard}</h2>
        <ul class="stack is-tight">
          {Object.entries(about.keys).map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
        <div class="keys">
          <h3>{requests.title}</h3>
          <dl class="keys-list">
            {requests.keysHelp.map(([key, what]) => (
              <div key={key} class="keys-pair">
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </div>
      </section>
    </Screen>
  );
}
