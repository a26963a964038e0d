import { isRuleFor, type Proposal, ruleFor } from '../../../domain/proposal.ts';
import type { RuleLine } from '../../../domain/rulebook.ts';
import { newId } from '../../../store/id.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Progress } from '../../ui/progress.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { proposedIn } from '../../words/proposed.ts';
import { useWork } from '../../work.tsx';
import { Unheard } from '../more/unheard.tsx';
import { useAsked } from '../more/use-asked.ts';
import type { RulesPartProps } from './rules-screen.tsx';

/** Where people send what the rules send elsewhere: one tap makes it a rule of the draft. */
export function ProposalsPart({
  rules,
  words,
  onAdd,
}: RulesPartProps & { onAdd: (line: RuleLine, text: string) => void }) {
  const { act, routing } = useWords();
  const names = useNames();
  const { directory } = useWork();
  const { value: proposals, refused, askAgain } = useAsked<Proposal[]>('/api/rules/proposals');
  const sayWhat = ({ serviceCode, districtId, departmentId }: Proposal) =>
    routing.askAlways(
      names.service(serviceCode),
      districtId ? names.district(districtId) : '',
      names.department(departmentId),
    );
  const row = (proposal: Proposal) => {
    const what = sayWhat(proposal);
    const isIn = rules.lines.some((line) => isRuleFor(line, proposal));
    const add = () =>
      onAdd(ruleFor(proposal, newId(), proposedIn(directory.municipality?.languages ?? [])), words.added);
    return (
      <ListRow
        key={what}
        title={what}
        line={[words.sentThere(proposal.count), proposal.always > 0 && words.wantedAlways(proposal.always)]
          .filter(Boolean)
          .join(' · ')}
        marks={isIn && <StateMark kind="done">{words.proposalIn}</StateMark>}
        act={
          !isIn && (
            <Button icon="add" label={`${routing.makeRule}: ${what}`} onClick={add}>
              {routing.makeRule}
            </Button>
          )
        }
      />
    );
  };
  return (
    <section class="stack is-tight" aria-labelledby="rules-proposals">
      <h2 id="rules-proposals">{words.proposals}</h2>
      {!proposals && !refused && <Progress words={act.loading} />}
      {refused && <Unheard refused={refused} onRetry={askAgain} />}
      {proposals && <p class="soft">{proposals.length > 0 ? words.proposalsHelp : words.noProposals}</p>}
      {proposals && proposals.length > 0 && <ul class="rows">{proposals.map(row)}</ul>}
    </section>
  );
}
