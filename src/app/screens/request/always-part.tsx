import { useLocation } from 'preact-iso';
import { maySetRules } from '../../../domain/policy.ts';
import { isRuleFor, proposalOf, ruleFor } from '../../../domain/proposal.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { rulebookOf } from '../../../domain/rulebook.ts';
import { newId } from '../../../store/id.ts';
import { isPractice } from '../../../store/practice.ts';
import { changeRulesDraft } from '../../../store/rules-draft.ts';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { proposedIn } from '../../words/proposed.ts';
import { useWork } from '../../work.tsx';
import { NotKept } from '../today/not-kept.tsx';
import { useKeeping } from '../today/use-keeping.ts';

/** Whether it should always go where this person has sent it, for whoever sets the rules: one tap makes it a rule of their draft. */
export function AlwaysPart({ request }: { request: ServiceRequest }) {
  const { routing } = useWords();
  const names = useNames();
  const { route } = useLocation();
  const { store, doer, directory } = useWork();
  const { isLost, keep } = useKeeping();
  if (request.route.personId !== doer.person.id || !maySetRules(doer.person) || isPractice(store)) return null;
  const proposal = proposalOf(request, directory);
  if (!proposal) return null;
  const { serviceCode, districtId, departmentId } = proposal;
  const line = ruleFor(proposal, newId(), proposedIn(directory.municipality?.languages ?? []));
  const make = async () => {
    const isKept = await keep(() =>
      changeRulesDraft(store, rulebookOf(directory.rules), (lines) =>
        lines.some((other) => isRuleFor(other, proposal)) ? lines : [line, ...lines],
      ),
    );
    if (isKept) route('/rules');
  };
  return (
    <div class="stack is-tight">
      <p>
        {routing.askAlways(
          names.service(serviceCode),
          districtId ? names.district(districtId) : '',
          names.department(departmentId),
        )}
      </p>
      <div class="actions">
        <Button icon="route" onClick={make}>
          {routing.makeRule}
        </Button>
      </div>
      <NotKept isLost={isLost} />
    </div>
  );
}
