import { countHandOvers } from '../../../domain/hand-over.ts';
import { isOpen, type ServiceRequest } from '../../../domain/request.ts';
import type { Steps } from '../../../domain/steps.ts';
import { Button } from '../../ui/button.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { AlwaysPart } from './always-part.tsx';
import { ClassifyForm } from './classify-form.tsx';
import { RouteSaid } from './route-said.tsx';
import type { Deeds } from './use-deeds.ts';
import type { OpenForm } from './use-open-form.ts';

/** Where it went, and why; whether it has arrived. */
export function WhitherPart(props: { request: ServiceRequest; steps: Steps; deeds: Deeds; forms: OpenForm }) {
  const { request, steps, deeds, forms } = props;
  const words = useWords();
  const names = useNames();
  const handOvers = countHandOvers(request);
  // A coordinator decides at the top of the page.
  const canClassify = steps.canClassify && !(request.departmentId === null && steps.canRoute);
  return (
    <section class="stack is-tight">
      <h2>{words.request.whither}</h2>
      <p>
        <strong>{request.departmentId ? names.department(request.departmentId) : words.marks.triage}</strong>
      </p>
      <RouteSaid route={request.route} />
      {handOvers > 0 && !request.route.handedOver && <p>{words.routing.handedOver(handOvers)}</p>}
      <Arrival request={request} />
      <AlwaysPart request={request} />
      {canClassify && (
        <div class="actions">
          <Button icon="service" isExpanded={forms.open === 'classify'} onClick={() => forms.toggle('classify')}>
            {words.desk.classify}
          </Button>
        </div>
      )}
      {canClassify && forms.open === 'classify' && (
        <ClassifyForm request={request} deeds={deeds} onClose={() => forms.setOpen(null)} />
      )}
    </section>
  );
}

function Arrival({ request }: { request: ServiceRequest }) {
  const words = useWords();
  const say = useSay();
  const { departments } = useWork().directory;
  const { departmentId, deliveredAt } = request;
  if (departmentId === null) return null;
  const carriedBy = request.history.findLast(({ deed }) => deed === 'delivered')?.channel ?? 'desk';
  const goesBy = departments.find(({ id }) => id === departmentId)?.channel ?? 'desk';
  if (deliveredAt)
    return (
      <div>
        <StateMark kind="onDesk">
          {carriedBy === 'desk'
            ? words.request.delivered(say.moment(deliveredAt))
            : words.carried.arrived[carriedBy](say.moment(deliveredAt))}
        </StateMark>
      </div>
    );
  return isOpen(request) ? (
    <div>
      <StateMark kind="sending">
        {goesBy === 'desk' ? words.request.notDelivered : words.carried.onItsWay[goesBy]}
      </StateMark>
    </div>
  ) : null;
}
