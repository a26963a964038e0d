import { useSay } from '../../use-session.ts';
import type { RulesWords } from '../../words/en/rules.ts';
import { useWork } from '../../work.tsx';

const MOST_SHOWN = 12;

/** How well the suggester did each time it learned, the latest first. */
export function FiguresPart({ words }: { words: RulesWords }) {
  const say = useSay();
  const { suggester } = useWork().directory;
  const figures = (suggester?.figures ?? []).slice(-MOST_SHOWN).reverse();
  const share = (part: number, of: number) => (of === 0 ? '–' : say.percent(part / of));
  return (
    <section class="stack is-tight" aria-labelledby="rules-figures">
      <h2 id="rules-figures">{words.figures}</h2>
      <p class="soft">{figures.length > 0 ? words.figuresHelp : words.noFigures}</p>
      {figures.length > 0 && (
        // Scrolled by keys where it is wider than the screen.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
        <section class="figures-frame" tabIndex={0} aria-labelledby="rules-figures">
          <table class="figures">
            <thead>
              <tr>
                {[words.when, words.learnedFrom, words.triedOn, words.firstRight, words.amongThree].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.map(({ at, examples, tried, first, amongThree }) => (
                <tr key={at}>
                  <th scope="row">{say.shortDate(at)}</th>
                  <td>{say.number(examples)}</td>
                  <td>{say.number(tried)}</td>
                  <td>{share(first, tried)}</td>
                  <td>{share(amongThree, tried)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
