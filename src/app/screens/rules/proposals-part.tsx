import {
  type Declined,
  isDeclined,
  isRuleFor,
  nameOfProposed,
  type Proposal,
  ruleFor,
} from '../../../domain/proposal.ts';
import type { RuleLine } from '../../../domain/rulebook.ts';
import { newId } from '../../../store/id.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Progress } from '../../ui/progress.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { proposedIn } from '../../words/proposed.ts';
import { useWork } from '../../work.tsx';
import { Unheard } from '../more/unheard.tsx';
import { useAsked } from '../more/use-asked.ts';
import type { RulesPartProps } from './rules-screen.tsx';
import { useDeclining } from './use-declining.ts';

/** Where people send what the rules send elsewhere: one tap makes it a rule of the draft, another says that nobody wants it. */
export function ProposalsPart({
  rules,
  words,
  onAdd,
}: RulesPartProps & { onAdd: (line: RuleLine, text: string) => void }) {
  const { act, routing, history } = useWords();
  const say = useSay();
  const names = useNames();
  const { directory } = useWork();
  const { value, refused, askAgain } = useAsked<Proposal[]>('/api/rules/proposals');
  const declining = useDeclining();
  const all = value?.map(declining.asSaid);
  const proposals = all?.filter((proposal) => !isDeclined(proposal));
  const declined = all?.filter(isDeclined) ?? [];
  const sayWhat = ({ serviceCode, districtId, departmentId }: Proposal) =>
    routing.askAlways(
      names.service(serviceCode),
      districtId ? names.district(districtId) : '',
      names.department(departmentId),
    );
  const sayWho = ({ personId, at }: Declined, words: (who: string, when: string) => string) =>
    words(names.person(personId) || history.someone, say.fullDate(at));
  const row = (proposal: Proposal) => {
    const what = sayWhat(proposal);
    const isIn = rules.lines.some((line) => isRuleFor(line, proposal));
    const add = () =>
      onAdd(ruleFor(proposal, newId(), proposedIn(directory.municipality?.languages ?? [])), words.added);
    const said = [
      words.sentThere(proposal.count),
      proposal.always > 0 && words.wantedAlways(proposal.always),
      proposal.declined && sayWho(proposal.declined, words.hasDoubled),
    ];
    return (
      <ListRow
        key={nameOfProposed(proposal)}
        title={what}
        line={said.filter(Boolean).join(' · ')}
        marks={isIn && <StateMark kind="done">{words.proposalIn}</StateMark>}
        act={
          !isIn && (
            <div class="actions">
              <Button icon="add" label={`${routing.makeRule}: ${what}`} onClick={add}>
                {routing.makeRule}
              </Button>
              <Button
                kind="plain"
                icon="close"
                label={`${words.decline}: ${what}`}
                onClick={() => declining.decline(proposal, true)}
              >
                {words.decline}
              </Button>
            </div>
          )
        }
      />
    );
  };
  const declinedRow = (proposal: Proposal) => (
    <ListRow
      key={nameOfProposed(proposal)}
      title={sayWhat(proposal)}
      line={proposal.declined && sayWho(proposal.declined, words.declinedBy)}
      act={
        <Button
          icon="undo"
          label={`${words.proposeAgain}: ${sayWhat(proposal)}`}
          onClick={() => declining.decline(proposal, false)}
        >
          {words.proposeAgain}
        </Button>
      }
    />
  );
  return (
    <section class="stack is-tight" aria-labelledby="rules-proposals">
      <h2 id="rules-proposals">{words.proposals}</h2>
      {!value && !refused && <Progress words={act.loading} />}
      {refused && <Unheard refused={refused} onRetry={askAgain} />}
      {proposals && <p class="soft">{proposals.length > 0 ? words.proposalsHelp : words.noProposals}</p>}
      {declining.refused && <Unheard refused={declining.refused} />}
      {declining.told && (
        <div class="proposals-told">
          <UndoLine
            text={declining.told.isDeclined ? words.declined : words.proposedAgain}
            undoWord={act.undo}
            onUndo={declining.told.undo}
          />
        </div>
      )}
      {proposals && proposals.length > 0 && <ul class="rows">{proposals.map(row)}</ul>}
      {declined.length > 0 && (
        <details class="rules-some">
          <summary>
            {words.declinedOnes} ({declined.length})
          </summary>
          <ul class="rows">{declined.map(declinedRow)}</ul>
        </details>
      )}
    </section>
  );
}
