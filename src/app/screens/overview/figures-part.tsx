import { each, keptShare, type Line } from '../../../domain/overview.ts';
import { useSay, useWords } from '../../use-session.ts';
import { Fact } from '../more/fact.tsx';
import { usePercent } from './use-percent.ts';

/** The span in a few numbers; those of now are told as such. */
export function FiguresPart({ total }: { total: Line }) {
  const { overview: words, requests } = useWords();
  const say = useSay();
  const percent = usePercent();
  const share = keptShare(total);
  const days = (sum: number, count: number) => {
    const mean = each(sum, count);
    return mean === null ? '–' : say.number(Math.round(mean * 10) / 10);
  };
  const { waits = 0, late = 0, soon = 0 } = total.stock ?? {};
  const promise =
    share === null
      ? words.noPromise
      : `${percent(share)} (${words.keptOf(say.number(total.kept), say.number(total.kept + total.broken))})`;
  return (
    <section class="card">
      <h2>{words.figures}</h2>
      <dl class="facts is-figures">
        <Fact name={words.came}>{say.number(total.came)}</Fact>
        <Fact name={words.joined}>{say.number(total.joined)}</Fact>
        <Fact name={words.went}>{say.number(total.went)}</Fact>
        <Fact name={words.declined}>{say.number(total.declined)}</Fact>
        <Fact name={words.kept}>{promise}</Fact>
        <Fact name={words.reopened}>{say.number(total.reopened)}</Fact>
        <Fact name={words.daysToAnswer}>{days(total.waited, total.answered)}</Fact>
        <Fact name={words.daysToEnd}>{days(total.took, total.went)}</Fact>
        <Fact name={words.waits}>{say.number(waits)}</Fact>
        <Fact name={words.late}>{say.number(late)}</Fact>
        <Fact name={requests.soon}>{say.number(soon)}</Fact>
      </dl>
      <p class="soft">{words.partsHelp}</p>
    </section>
  );
}
