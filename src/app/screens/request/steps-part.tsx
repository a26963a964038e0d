import type { ServiceRequest, Status } from '../../../domain/request.ts';
import type { Steps } from '../../../domain/steps.ts';
import { takeRequest } from '../../../store/requests.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon-names.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { AssignForm } from './assign-form.tsx';
import { ClassifyForm } from './classify-form.tsx';
import { RouteForm } from './route-form.tsx';
import { SplitForm } from './split-form.tsx';
import { StatusForm, stepWord } from './status-form.tsx';
import type { Deeds } from './use-deeds.ts';
import type { OpenForm } from './use-open-form.ts';

const ICONS: Record<Status, IconName> = {
  open: 'undo',
  taken: 'check',
  planned: 'calendar',
  waiting: 'wait',
  done: 'check',
  declined: 'close',
};

export interface StepsPartProps {
  request: ServiceRequest;
  steps: Steps;
  deeds: Deeds;
  forms: OpenForm;
}

/** What may be done next, the likeliest first and largest. */
export function StepsPart({ request, steps, deeds, forms }: StepsPartProps) {
  const words = useWords();
  const { store, doer } = useWork();
  const isTriage = request.departmentId === null && steps.canRoute;
  const { open, toggle } = forms;
  const hasSteps = steps.canTake || steps.statuses.length > 0 || steps.canAssign || steps.canRoute;
  if (!hasSteps) return null;
  const take = () => deeds.run(request, words.desk.taken, () => takeRequest(store, doer, request.id));
  const main = isTriage ? null : steps.canTake ? 'take' : steps.statuses.includes('done') ? 'done' : null;
  const statusButton = (status: Status) => (
    <Button
      key={status}
      icon={ICONS[status]}
      kind={status === main ? 'do' : 'quiet'}
      isWide={status === main}
      isExpanded={open === status}
      onClick={() => toggle(status)}
    >
      {stepWord(words.steps, request.status, status)}
    </Button>
  );
  return (
    <section class="card steps">
      <h2>{isTriage ? words.desk.decide : words.request.nextSteps}</h2>
      {isTriage && <TriageButtons forms={forms} canClassify={steps.canClassify} />}
      {main === 'take' && (
        <Button kind="do" icon="check" isWide onClick={take}>
          {words.desk.take}
        </Button>
      )}
      {main === 'done' && statusButton('done')}
      <div class="actions">
        {steps.statuses.filter((status) => status !== main).map(statusButton)}
        {isTriage && steps.canTake && (
          <Button icon="check" onClick={take}>
            {words.desk.take}
          </Button>
        )}
        {steps.canAssign && (
          <Button icon="people" isExpanded={open === 'assign'} onClick={() => toggle('assign')}>
            {words.desk.assign}
          </Button>
        )}
        {steps.canRoute && !isTriage && (
          <Button icon="route" isExpanded={open === 'route'} onClick={() => toggle('route')}>
            {words.desk.notOurs}
          </Button>
        )}
        {steps.canSplit && !isTriage && (
          <Button icon="department" isExpanded={open === 'split'} onClick={() => toggle('split')}>
            {words.parts.add}
          </Button>
        )}
      </div>
      <OpenStep request={request} steps={steps} deeds={deeds} forms={forms} />
      {open === null && deeds.problems.length > 0 && (
        <Notice tone="bad" title={deeds.problems.map((problem) => sayProblem(problem, words)).join(' ')} isLive />
      )}
    </section>
  );
}

function TriageButtons({ forms, canClassify }: { forms: OpenForm; canClassify: boolean }) {
  const { desk } = useWords();
  const { open, toggle } = forms;
  return (
    <div class="actions">
      {canClassify && (
        <Button kind="do" icon="service" isExpanded={open === 'classify'} onClick={() => toggle('classify')}>
          {desk.byService}
        </Button>
      )}
      <Button icon="department" isExpanded={open === 'route'} onClick={() => toggle('route')}>
        {desk.byDepartment}
      </Button>
    </div>
  );
}

function OpenStep({ request, steps, deeds, forms }: StepsPartProps) {
  const { open, setOpen } = forms;
  const shared = { request, deeds, onClose: () => setOpen(null) };
  if (open === 'assign') return steps.canAssign ? <AssignForm {...shared} /> : null;
  if (open === 'route') return steps.canRoute ? <RouteForm {...shared} /> : null;
  if (open === 'split') return steps.canSplit ? <SplitForm {...shared} /> : null;
  if (open === 'classify')
    return steps.canClassify && request.departmentId === null && steps.canRoute ? <ClassifyForm {...shared} /> : null;
  const status = steps.statuses.find((status) => status === open);
  return status ? <StatusForm key={status} {...shared} status={status} /> : null;
}
