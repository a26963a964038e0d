import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import type { RuleLine } from '../../../domain/rulebook.ts';
import { inOrderOf, withLine, withoutLine } from '../../../domain/rules-draft.ts';
import { newId } from '../../../store/id.ts';
import { focusSoon } from '../../focus.ts';
import { ArrangeRows } from '../../ui/arrange-rows.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { RuleForm } from './rule-form.tsx';
import type { RulesPartProps } from './rules-screen.tsx';
import { problemsAt } from './say-line-problem.ts';
import { sayRule } from './say-rule.ts';

interface RuleListProps extends RulesPartProps {
  problems: Problem[];
  /** The rule that is being changed. */
  openId: string | null;
  onOpen: (id: string | null) => void;
  onAdd: (line: RuleLine, text: string) => void;
}

const newRule = (): RuleLine => ({
  id: newId(),
  serviceCode: null,
  districtId: null,
  words: [],
  departmentId: '',
  because: {},
});

/** All rules in the order they are tried: to change, to add, to take out, to put in order. */
export function RuleList({ rules, words, problems, openId, onOpen, onAdd }: RuleListProps) {
  const { routing } = useWords();
  const say = useSay();
  const names = useNames();
  const language = useSession((session) => session.language);
  const [isArranging, setArranging] = useState(false);
  const { lines } = rules;
  const said = (line: RuleLine) => sayRule(line, words, names, language);
  const takeOut = (id: string) => {
    if (openId === id) onOpen(null);
    rules.change((lines) => withoutLine(lines, id), words.takenOut);
    focusSoon('.rules-told button');
  };
  return (
    <section class="stack is-tight" data-part="rules" aria-label={routing.rules}>
      <h2>{words.all(lines.length, say.number(lines.length))}</h2>
      <div class="actions">
        <Button icon="add" onClick={() => onAdd(newRule(), words.added)}>
          {words.add}
        </Button>
        {lines.length > 1 && (
          <Button icon={isArranging ? 'check' : 'list'} onClick={() => setArranging(!isArranging)}>
            {isArranging ? words.arranged : words.arrange}
          </Button>
        )}
      </div>
      {lines.length === 0 && <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      {isArranging ? (
        <ArrangeRows
          rows={lines.map((line) => ({ id: line.id, name: said(line).what }))}
          onOrder={(ids) => rules.change((lines) => inOrderOf(lines, ids), words.moved)}
          takeOut={words.takeOut}
          onTakeOut={takeOut}
        />
      ) : (
        <ul class="rows">
          {lines.map((line, place) => {
            const wrong = problemsAt(place, problems);
            const { what, whither } = said(line);
            if (line.id === openId)
              return (
                <li key={line.id} class="row-item">
                  <RuleForm
                    title={`${place + 1}. ${what}`}
                    line={line}
                    words={words}
                    problems={rules.draft ? wrong : []}
                    onChange={(line) => rules.change((lines) => withLine(lines, line))}
                    onTakeOut={() => takeOut(line.id)}
                    onClose={() => onOpen(null)}
                  />
                </li>
              );
            return (
              <ListRow
                key={line.id}
                title={`${place + 1}. ${what}`}
                line={<span class="rule-line">{whither}</span>}
                marks={wrong.length > 0 && rules.draft && <StateMark kind="refused">{words.notComplete}</StateMark>}
                act={
                  <Button icon="edit" label={`${words.edit}: ${place + 1}. ${what}`} onClick={() => onOpen(line.id)}>
                    {words.edit}
                  </Button>
                }
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}
