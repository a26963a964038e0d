import './overview/overview.css';
import { oversightOf } from '../../domain/overview.ts';
import { isPractice } from '../../store/practice.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSay, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { Unheard } from './more/unheard.tsx';
import { isNarrowed } from './overview/asked.ts';
import { FiguresPart } from './overview/figures-part.tsx';
import { Filters } from './overview/filters.tsx';
import { LinesPart } from './overview/lines-part.tsx';
import { OthersKept } from './overview/others-kept.tsx';
import { ReachPart } from './overview/reach-part.tsx';
import { TakeAway } from './overview/take-away.tsx';
import { useAsked } from './overview/use-asked.ts';
import { useOverview } from './overview/use-overview.ts';
import { WeeksPart } from './overview/weeks-part.tsx';
import { WhyPart } from './overview/why-part.tsx';

/** What comes in, goes out and waits, for whoever watches over it; without a connection, as it was last fetched. */
export default function OverviewScreen() {
  const { overview: words } = useWords();
  const { doer, store } = useWork();
  const isTheirs = oversightOf(doer.person) !== null && !isPractice(store);
  return (
    <Screen title={words.title} back="/more" isWide>
      {isTheirs ? <Watched /> : <Notice title={words.onlyWatchers} />}
    </Screen>
  );
}

function Watched() {
  const { overview: words, act } = useWords();
  const say = useSay();
  const asking = useAsked();
  const { overview, refused, isAsking, askAgain, others } = useOverview(asking);
  const isEmpty = overview && overview.total.came + overview.total.went + (overview.total.stock?.waits ?? 0) === 0;
  return (
    <>
      <Filters asking={asking} />
      {refused && (
        <div class="stack">
          <Unheard refused={refused} onRetry={askAgain} />
          {overview && <p>{words.old(say.moment(overview.madeAt))}</p>}
        </div>
      )}
      {!overview && isAsking && <Progress words={act.loading} />}
      {!overview && refused && <OthersKept others={others} />}
      {overview && (
        <>
          <p role="status">
            <strong>{words.fromTo(say.fullDate(overview.from), say.fullDate(overview.to))}</strong>{' '}
            <span class="soft">
              {[isNarrowed(asking.asked) && words.narrowed, words.counted(say.moment(overview.madeAt))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          {isEmpty ? (
            <Empty title={words.nothing}>{words.nothingText}</Empty>
          ) : (
            <>
              <FiguresPart total={overview.total} />
              <WeeksPart weeks={overview.weeks} />
              <LinesPart overview={overview} asking={asking} />
              <WhyPart overview={overview} />
            </>
          )}
          <ReachPart overview={overview} />
          <TakeAway query={asking.query} />
          <div class="actions">
            <Button icon="print" onClick={() => print()}>
              {act.print}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
