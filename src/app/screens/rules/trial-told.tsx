import { readsRequests } from '../../../domain/policy.ts';
import { referenceOf } from '../../../domain/request.ts';
import type { Diverted, Trial } from '../../../domain/rule-trial.ts';
import { type Rulebook, textOf } from '../../../domain/rulebook.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNames } from '../../use-names.ts';
import { useSay } from '../../use-session.ts';
import type { RulesWords } from '../../words/en/rules.ts';
import { useWork } from '../../work.tsx';

interface TrialToldProps {
  trial: Trial;
  /** The rules that were tried. */
  of: Rulebook;
  /** As they are now. */
  lines: Rulebook;
  words: RulesWords;
}

/** What a draft would have done to the requests of the past: how many, from where to where, some of them, and what people had chosen. */
export function TrialTold({ trial, of, lines, words }: TrialToldProps) {
  const names = useNames();
  const say = useSay();
  const { account } = useWork();
  const { looked, since, elsewhere, moves, first, chosen } = trial;
  const department = (code: string | null) => (code === null ? words.triage : names.department(code));
  const [many, day] = [say.number(looked), since ? say.fullDate(since) : ''];
  const isReader = readsRequests(account.person);
  const why = ({ by, ruleId }: Diverted) => {
    if (by === 'rule') return words.byRule(say.number(of.findIndex(({ id }) => id === ruleId) + 1));
    return by === 'lead' ? words.byLead : words.byNone;
  };
  if (looked === 0) return <Notice title={words.noPast} isLive />;
  return (
    <div class="stack is-tight">
      {textOf(of) !== textOf(lines) && <Notice tone="wait" title={words.beforeChange} />}
      <p role="status">
        <strong>
          {elsewhere === 0 ? words.triedNone(many, day) : words.tried(elsewhere, say.number(elsewhere), many, day)}
        </strong>
      </p>
      {moves.length > 0 && (
        <ul class="rows">
          {moves.map(({ from, to, count }) => (
            <ListRow
              key={`${from}/${to}`}
              title={words.fromTo(department(from), department(to))}
              when={say.number(count)}
            />
          ))}
        </ul>
      )}
      {chosen.count > 0 && (
        <p>{words.chosen(chosen.count, say.number(chosen.agreedBefore), say.number(chosen.agreed))}</p>
      )}
      {first.length > 0 && (
        <details class="rules-some">
          <summary>{words.some}</summary>
          <ul class="rows">
            {first.map((one) => (
              <ListRow
                key={one.id}
                title={referenceOf(one.id)}
                line={`${words.fromTo(department(one.from), department(one.to))}, ${why(one)}`}
                when={say.shortDate(one.openedAt)}
                href={isReader ? `/requests/${one.id}` : undefined}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
