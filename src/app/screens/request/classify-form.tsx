import { useState } from 'preact/hooks';
import { routeUnder } from '../../../domain/steps.ts';
import { classifyRequest } from '../../../store/requests.ts';
import { ServiceChips } from '../../service-chips.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useByName } from '../../use-by-name.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { FormBox } from './form-box.tsx';
import { RouteSaid } from './route-said.tsx';
import type { StepFormProps } from './step-form.ts';

/** The service it is filed under, and where the rules would then send it: seen before it is done. */
export function ClassifyForm({ request, deeds, onClose }: StepFormProps) {
  const words = useWords();
  const names = useNames();
  const byName = useByName();
  const { store, doer, directory } = useWork();
  const [code, setCode] = useState(request.serviceCode ?? '');
  const hasChanged = code !== (request.serviceCode ?? '');
  const route = routeUnder(request, code || null, directory);
  const wouldMove = route.departmentId !== request.departmentId;
  const submit = async () => {
    if (!hasChanged) return onClose();
    const text = words.desk.classified(code ? names.service(code) : words.requests.anyService);
    if (await deeds.run(request, text, () => classifyRequest(store, doer, request.id, code || null))) onClose();
  };
  return (
    <FormBox
      title={words.desk.byService}
      submit={wouldMove && hasChanged ? words.desk.fileUnder : words.desk.fileOnly}
      onSubmit={submit}
      onClose={onClose}
      problems={deeds.problems}
    >
      <ServiceChips
        legend={words.desk.suggested}
        text={request.text}
        districtId={request.districtId}
        value={code || null}
        onChange={setCode}
      />
      <SelectField
        label={words.desk.byService}
        value={code}
        options={[{ value: '', label: words.requests.anyService }, ...byName(directory.services)]}
        onChange={setCode}
      />
      <div role="status">{hasChanged && <Preview isPersons={request.route.by === 'person'} route={route} />}</div>
    </FormBox>
  );
}

function Preview({ isPersons, route }: { isPersons: boolean; route: ReturnType<typeof routeUnder> }) {
  const { desk } = useWords();
  const names = useNames();
  if (isPersons) return <p class="soft">{desk.wouldStay}</p>;
  if (route.departmentId === null) return <p class="soft">{desk.wouldTriage}</p>;
  return (
    <div class="preview">
      <p>
        <strong>{desk.wouldGo(names.department(route.departmentId))}</strong>
      </p>
      <RouteSaid route={route} />
    </div>
  );
}
