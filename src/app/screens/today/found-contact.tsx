import type { Contact } from '../../../domain/contact.ts';
import { type Rows, useRow } from '../../find/rows.ts';
import type { IconName } from '../../ui/icon-names.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { useNames } from '../../use-names.ts';
import { RestMark } from '../contacts/rest-mark.tsx';

export interface FoundProps<T> {
  id: string;
  rows: Rows<T>;
  onChoose: () => void;
}

/** Somebody who was found, to be chosen: where they live, and whether they want to be left alone. */
export function FoundContact({ id, rows, icon, onChoose }: FoundProps<Contact> & { icon?: IconName }) {
  const names = useNames();
  const contact = useRow(rows, id);
  if (!contact) return <NotRead />;
  const { name, address, districtId } = contact;
  const where = address || (districtId && names.district(districtId));
  return (
    <ListRow
      {...(icon ? { icon } : {})}
      title={name}
      line={where}
      marks={<RestMark contact={contact} />}
      onClick={onChoose}
    />
  );
}

/** Keeps its place: nothing moves under a thumb that is on its way. */
export const NotRead = () => <li class="row-item row" />;
