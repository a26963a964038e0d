import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import type { Trial } from '../../../domain/rule-trial.ts';
import { type Rulebook, textOf } from '../../../domain/rulebook.ts';
import type { RulesDraft } from '../../../domain/rules-draft.ts';
import { hashOf } from '../../../store/attachments.ts';
import { type Answered, ask, type Refused } from '../../api.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useWords } from '../../use-session.ts';
import { Unheard } from '../more/unheard.tsx';
import type { RulesPartProps } from './rules-screen.tsx';
import { sayDifference } from './say-difference.ts';
import { countToMend, sayWholeProblem } from './say-line-problem.ts';
import { TrialTold } from './trial-told.tsx';

interface DraftPartProps extends RulesPartProps {
  problems: Problem[];
  /** What the server found wrong with them. */
  onProblems: (problems: Problem[]) => void;
  onPublished: () => void;
}

const fingerprintOf = (book: Rulebook) => hashOf(new TextEncoder().encode(textOf(book)).buffer as ArrayBuffer);

/** What the draft changes; trying it on the past, publishing it, throwing it away. */
export function DraftPart({ rules, words, problems, onProblems, onPublished }: DraftPartProps) {
  const all = useWords();
  const { draft, lines } = rules;
  const [doing, setDoing] = useState<'trying' | 'publishing' | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [trial, setTrial] = useState<{ of: Rulebook; trial: Trial } | null>(null);
  // With the draft that was left by then: told beside this one, and not beside one begun later.
  const [published, setPublished] = useState<{ left: RulesDraft | null } | null>(null);
  const toMend = countToMend(problems);
  const wrong = sayWholeProblem(problems, words, all);

  const send = async <T,>(what: 'trying' | 'publishing', work: () => Promise<Answered<T>>): Promise<T | Refused> => {
    setDoing(what);
    setRefused(null);
    setPublished(null);
    const answered = await work();
    setDoing(null);
    if ('value' in answered) return answered.value;
    if (answered.refused.problems.length > 0) onProblems(answered.refused.problems);
    else if (answered.refused.reason !== 'changedMeanwhile') setRefused(answered.refused);
    return answered.refused;
  };
  const tryOut = async () => {
    const told = await send<Trial>('trying', () => ask('POST', '/api/rules/trial', { rules: lines }));
    if (told && 'looked' in told) setTrial({ of: lines, trial: told });
  };
  const publish = async () => {
    if (!draft) return;
    const seen = await fingerprintOf(draft.began);
    const told = await send<undefined>('publishing', () => ask('PUT', '/api/rules', { rules: lines, seen }));
    onPublished();
    if (told === undefined) {
      const left = rules.published(lines);
      setTrial(null);
      setPublished({ left });
      // Whoever is writing goes on writing.
      if (!left) focusSoon('.rules-published');
    } else if (told.reason === 'changedMeanwhile') rules.hear((told.told as { rules: Rulebook }).rules);
  };
  const isReady = doing === null && problems.length === 0 && !rules.isOvertaken;
  return (
    <section class="card stack is-tight" aria-labelledby="rules-draft">
      {draft ? (
        <>
          <h2 id="rules-draft">{words.draft}</h2>
          <p role="status">{sayDifference(draft.began, lines, words)}</p>
        </>
      ) : (
        <p id="rules-draft">{words.inForce}</p>
      )}
      {published && (!draft || draft === published.left) && (
        <div class="rules-published" tabIndex={-1}>
          <Notice tone="good" title={words.published} isLive>
            {words.publishedHelp}
          </Notice>
        </div>
      )}
      {draft && (
        <>
          {toMend > 0 && <Notice tone="wait" title={words.toMend(toMend)} />}
          {wrong && <Notice tone="wait" title={wrong} isLive />}
          <p class="soft">{words.tryOutHelp}</p>
          <div class="actions">
            <Button icon="question" isDisabled={doing !== null || problems.length > 0} onClick={tryOut}>
              {words.tryOut}
            </Button>
            <Button kind="do" icon="send" isDisabled={!isReady} onClick={publish}>
              {words.publish}
            </Button>
            <Button
              kind="plain"
              icon="close"
              isDisabled={doing !== null}
              onClick={() => {
                rules.throwAway(words.thrownAway);
                focusSoon('.rules-told button');
              }}
            >
              {words.throwAway}
            </Button>
          </div>
        </>
      )}
      {doing && <Progress words={words[doing]} />}
      {refused && <Unheard refused={refused} />}
      {draft && trial && <TrialTold {...trial} lines={lines} words={words} />}
    </section>
  );
}
