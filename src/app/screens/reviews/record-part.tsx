import type { Contact } from '../../../domain/contact.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { isMaking } from '../../../domain/ground.ts';
import type { Mutation } from '../../../domain/mutation.ts';
import type { Records, WorkKind } from '../../../domain/record.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { watchRecordOf } from '../../../store/reviews.ts';
import { useLive } from '../../live.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { recordHref } from '../more/outbox/record-href.ts';

/** The record that it is about: where this phone has it, what it is and the way there. */
export function RecordPart({ mutation, isOpen }: { mutation: Mutation; isOpen: boolean }) {
  const { reviews } = useWords();
  const { store } = useWork();
  const record = useLive(() => watchRecordOf(store, mutation), [store, mutation.recordId]);
  if (record === undefined) return null;
  const href = recordHref(mutation);
  const isNew = isMaking(mutation.name) && (isOpen || record === null);
  return (
    <section class="stack is-tight">
      <h2>{reviews.record}</h2>
      {record && href ? (
        <ul class="rows">
          <ListRow href={href} title={titleOf(record) || reviews.seeRecord} />
        </ul>
      ) : (
        <p>{isNew ? reviews.isNew : reviews.notHere}</p>
      )}
    </section>
  );
}

function titleOf(record: Records[WorkKind]): string {
  const { name, text, note } = record as Partial<Contact & ServiceRequest & Encounter>;
  return name || text || note || '';
}
