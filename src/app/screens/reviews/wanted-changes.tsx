import { KIND_OF } from '../../../domain/ground.ts';
import type { Mutation } from '../../../domain/mutation.ts';
import { watchRecordOf } from '../../../store/reviews.ts';
import { useLive } from '../../live.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { sayField } from '../../words/say-field.ts';
import { useWork } from '../../work.tsx';
import { Version } from '../more/outbox/version.tsx';
import { useTeller } from './use-teller.ts';

export type Edit = Mutation<'amendContact' | 'amendEncounter' | 'amendVisit'>;
type Values = Record<string, unknown>;

/** Each field as its author saw it and wants it; while nobody has decided, also as it is now, where that is something else. */
export function WantedChanges({ mutation, isOpen }: { mutation: Edit; isOpen: boolean }) {
  const words = useWords();
  const { reviews } = words;
  const { store } = useWork();
  const tell = useTeller();
  const now = useLive(() => watchRecordOf(store, mutation), [store, mutation.recordId]) as Values | null | undefined;
  const { fields, seen } = mutation.args as { fields: Values; seen: Values };
  const hasMoved = (field: string) => isOpen && now && tell(field, now[field]) !== tell(field, seen[field]);
  const changed = Object.keys(fields);
  return (
    <>
      {changed.map((field) => (
        <section key={field} class="stack is-tight">
          <h3>{sayField(KIND_OF[mutation.name], field, words)}</h3>
          <dl class="versions">
            <Version name={reviews.from}>{tell(field, seen[field])}</Version>
            <Version name={reviews.to} isOurs>
              {tell(field, fields[field])}
            </Version>
            {hasMoved(field) && <Version name={reviews.now}>{tell(field, now?.[field])}</Version>}
          </dl>
        </section>
      ))}
      {changed.some(hasMoved) && <Notice tone="wait" title={reviews.changedHere} />}
    </>
  );
}
