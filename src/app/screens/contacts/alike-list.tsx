import type { Contact } from '../../../domain/contact.ts';
import type { Alike } from '../../../domain/likeness.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { useNames } from '../../use-names.ts';
import { RestMark } from './rest-mark.tsx';
import { usePeopleWords } from './use-people-words.ts';

interface AlikeListProps {
  found: Alike<Contact>[];
  /** What one tap does; without it, the contact is opened. */
  onUse?: (contact: Contact) => void;
}

/** Who may be the same as whoever is being written: to use or to open in one tap, or to pass by. */
export function AlikeList({ found, onUse }: AlikeListProps) {
  const { alike: words } = usePeopleWords();
  const names = useNames();
  return (
    <div class="stack is-tight">
      <p class="soft" role="status">
        {found.length > 0 && `${words.title}:`}
      </p>
      {found.length > 0 && (
        <ul class="rows">
          {found.map(({ who, because }) => (
            <ListRow
              key={who.id}
              title={who.name}
              line={[words.because[because], who.address || (who.districtId && names.district(who.districtId))]
                .filter(Boolean)
                .join(' · ')}
              marks={<RestMark contact={who} />}
              {...(onUse ? { onClick: () => onUse(who) } : { href: `/contacts/${who.id}` })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
