import { useState } from 'preact/hooks';
import { countHandOvers, isHandedOverTooOften } from '../../../domain/hand-over.ts';
import { maySetRules } from '../../../domain/policy.ts';
import type { Problem } from '../../../domain/problem.ts';
import { routeRequest } from '../../../store/requests.ts';
import { ChipsMany } from '../../ui/chips.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useByName } from '../../use-by-name.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { FormBox } from './form-box.tsx';
import type { StepFormProps } from './step-form.ts';
import { useFields } from './use-fields.ts';

const TO_TRIAGE = '-';

/** Another department with the reason, or back to a coordinator with the reason. */
export function RouteForm({ request, deeds, onClose }: StepFormProps) {
  const words = useWords();
  const names = useNames();
  const byName = useByName();
  const { store, doer, directory } = useWork();
  const { fields, set, drop } = useFields(request.id, 'route', { department: '', reason: '', always: '' });
  const [isTried, setTried] = useState(false);
  const others = byName(directory.departments).filter(({ value }) => value !== request.departmentId);
  const back = request.departmentId === null ? [] : [{ value: TO_TRIAGE, label: words.desk.toTriage }];
  const problems: Problem[] = (['department', 'reason'] as const)
    .filter((field) => fields[field].trim() === '')
    .map((field) => ({ field, reason: 'missing' }));
  const problem = (field: string) => (isTried ? problemOf(field, problems, words) : undefined);
  const chosen = fields.department === '' || fields.department === TO_TRIAGE ? null : fields.department;
  const isTooOften = isHandedOverTooOften(request, chosen, doer.person);
  // Whoever sets the rules is asked when it is sent.
  const mayAsk = chosen !== null && request.serviceCode !== null && !maySetRules(doer.person);
  const isAlways = mayAsk && fields.always !== '';
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const departmentId = fields.department === TO_TRIAGE ? null : fields.department;
    const text = isTooOften
      ? words.routing.toCoordinator
      : departmentId
        ? words.desk.routed(names.department(departmentId))
        : words.desk.routedToTriage;
    const deed = () => routeRequest(store, doer, request.id, departmentId, fields.reason.trim(), isAlways);
    if (await deeds.run(request, text, deed)) await drop().then(onClose);
  };
  return (
    <FormBox
      title={words.desk.routeElsewhere}
      submit={words.act.send}
      onSubmit={submit}
      onClose={onClose}
      problems={deeds.problems}
    >
      <SelectField
        label={words.desk.routeTo}
        value={fields.department}
        options={[{ value: '', label: words.desk.noDepartment }, ...others, ...back]}
        onChange={set('department')}
        problem={problem('department')}
      />
      <TextArea
        label={fields.department === TO_TRIAGE ? words.desk.routeReasonTriage : words.desk.routeReason}
        hint={words.desk.routeReasonHint}
        value={fields.reason}
        onInput={set('reason')}
        maxLength={2000}
        problem={problem('reason')}
      />
      {isTooOften && <Notice tone="wait" title={words.routing.wouldBeTooOften(countHandOvers(request) + 1)} isLive />}
      {mayAsk && (
        <ChipsMany
          legend={words.routing.alwaysLegend}
          options={[
            {
              value: 'always',
              label: words.routing.always(
                names.service(request.serviceCode ?? ''),
                request.districtId ? names.district(request.districtId) : '',
              ),
            },
          ]}
          values={isAlways ? ['always'] : []}
          onChange={(values) => set('always')(values.join())}
        />
      )}
    </FormBox>
  );
}
