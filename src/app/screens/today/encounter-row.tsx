import type { Encounter } from '../../../domain/encounter.ts';
import { RecordMark } from '../../record-mark.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';

/** One encounter in a list: its words, when, and where it is. */
export function EncounterRow({ encounter, hasDay = false }: { encounter: Encounter; hasDay?: boolean }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { note, needs, offers, remarks, outcome, districtId } = encounter;
  const items = [...needs, ...offers, ...remarks];
  const counts = [
    needs.length > 0 && words.need.count(needs.length),
    offers.length > 0 && words.offer.count(offers.length),
    remarks.length > 0 && words.remark.count(remarks.length),
  ].filter((count) => count !== false);
  return (
    <ListRow
      href={`/encounters/${encounter.id}`}
      title={note.trim() || items[0]?.text || words.outcomes[outcome]}
      line={counts.join(' · ')}
      when={hasDay ? say.moment(encounter.metAt) : say.time(encounter.metAt)}
      marks={
        <>
          <RecordMark of={`encounter/${encounter.id}`} />
          {outcome !== 'talked' && <Badge icon="talk">{words.outcomes[outcome]}</Badge>}
          {districtId && <Badge icon="place">{names.district(districtId)}</Badge>}
        </>
      }
    />
  );
}
