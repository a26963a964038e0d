import { useState } from 'preact/hooks';
import type { Id } from '../../../domain/id.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Problem } from '../../../domain/problem.ts';
import { checkRulebook, type Rulebook, type RuleLine } from '../../../domain/rulebook.ts';
import { Screen } from '../../ui/screen.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import type { RulesWords } from '../../words/en/rules.ts';
import { useWork } from '../../work.tsx';
import { useAsked } from '../more/use-asked.ts';
import { NotKept } from '../today/not-kept.tsx';
import { DraftPart } from './draft-part.tsx';
import { FiguresPart } from './figures-part.tsx';
import { OvertakenPart } from './overtaken-part.tsx';
import { ProposalsPart } from './proposals-part.tsx';
import { PublicationsPart } from './publications-part.tsx';
import { RuleList } from './rule-list.tsx';
import { type Rules, useRules } from './use-rules.ts';
import './rules.css';

/** The rules as the server has them, and when they were published. */
export interface Published {
  rules: Rulebook;
  publications: { id: Id; personId: Id | null; publishedAt: Instant; count: number; isInForce: boolean }[];
}

/** What every part of the screen is given. */
export interface RulesPartProps {
  rules: Rules;
  words: RulesWords;
}

/** The rules in their order, a draft of them, trying and publishing it, what corrections propose, and what was published. */
export function RulesScreen({ words }: { words: RulesWords }) {
  const { routing, act } = useWords();
  const { directory } = useWork();
  const rules = useRules();
  const asked = useAsked<Published>('/api/rules');
  const [openId, setOpenId] = useState<string | null>(null);
  // What the server found that this phone did not.
  const [found, setFound] = useState<{ problems: Problem[]; lines: Rulebook } | null>(null);
  if (!rules.isRead)
    return (
      <Screen title={routing.rules} back="/more">
        <p role="status">{act.loading}</p>
      </Screen>
    );
  const problems = found?.lines === rules.lines ? found.problems : checkRulebook(rules.lines, directory);
  const shared = { rules, words };
  const add = (line: RuleLine, text: string) => {
    rules.change((lines) => [line, ...lines], text);
    setOpenId(line.id);
  };
  return (
    <Screen title={routing.rules} back="/more">
      <p>{words.help}</p>
      <p class="soft">{words.needsSignal}</p>
      <NotKept isLost={rules.isLost} />
      {rules.isOvertaken && <OvertakenPart {...shared} publications={asked.value?.publications ?? []} />}
      <DraftPart
        {...shared}
        problems={problems}
        onProblems={(problems) => setFound({ problems, lines: rules.lines })}
        onPublished={asked.askAgain}
      />
      {rules.told && (
        <div class="told rules-told" tabIndex={-1}>
          <UndoLine text={rules.told.text} undoWord={act.undo} onUndo={rules.told.undo} />
        </div>
      )}
      <RuleList {...shared} problems={problems} openId={openId} onOpen={setOpenId} onAdd={add} />
      <PublicationsPart {...shared} asked={asked} />
      <ProposalsPart {...shared} onAdd={add} />
      <FiguresPart words={words} />
    </Screen>
  );
}
