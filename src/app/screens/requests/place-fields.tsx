import { NONE } from '../../../domain/look.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useByName } from '../../use-by-name.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Of which district, service and department; '' is any. */
interface Places {
  district: string;
  service: string;
  department: string;
}

/** The three by which requests, and what is counted of them, are narrowed to where they belong. */
export function PlaceFields({ value, change }: { value: Places; change: (change: Partial<Places>) => void }) {
  const { requests, request } = useWords();
  const { directory } = useWork();
  const byName = useByName();
  return (
    <>
      <SelectField
        label={requests.district}
        value={value.district}
        options={[
          { value: '', label: requests.allDistricts },
          ...byName(directory.districts),
          { value: NONE, label: request.noDistrict },
        ]}
        onChange={(district) => change({ district })}
      />
      <SelectField
        label={requests.service}
        value={value.service}
        options={[
          { value: '', label: requests.allServices },
          ...byName(directory.services),
          { value: NONE, label: requests.anyService },
        ]}
        onChange={(service) => change({ service })}
      />
      <SelectField
        label={requests.department}
        value={value.department}
        options={[
          { value: '', label: requests.allDepartments },
          ...byName(directory.departments),
          { value: NONE, label: requests.atTriage },
        ]}
        onChange={(department) => change({ department })}
      />
    </>
  );
}
