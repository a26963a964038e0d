import { useState } from 'preact/hooks';
import { type EncounterDraft, withNeedFromNote, withNote, withNoteAsNeed } from '../../../domain/draft.ts';
import type { Need } from '../../../domain/encounter.ts';
import type { Problem } from '../../../domain/problem.ts';
import { newId, newNeedId } from '../../../store/id.ts';
import { focusSoon } from '../../focus.ts';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { NeedCard } from './need-card.tsx';
import { SayingCard } from './saying-card.tsx';
import type { Writing } from './use-draft.ts';

export type List = 'needs' | 'offers' | 'remarks';
type Item = EncounterDraft['encounter'][List][number];

interface Gone {
  list: List;
  index: number;
  item: Item;
}

/** What came out of the talk: needs, offers, remarks, each removable and brought back. */
export function ItemsPart({ writing, problems }: { writing: Writing; problems: Problem[] }) {
  const words = useWords();
  const { encounter, mirrorId } = writing.draft;
  const [gone, setGone] = useState<Gone | null>(null);
  const edit = (list: List, id: string, fields: Partial<Need>) =>
    writing.change((draft) => withItem(draft, list, id, fields));
  const remove = (list: List, index: number) => {
    setGone({ list, index, item: encounter[list][index] as Item });
    focusSoon('.undo-line button');
    writing.change((draft) => withItems(draft, list, draft.encounter[list].toSpliced(index, 1) as Item[]));
  };
  const putBack = () => {
    if (gone) writing.change((draft) => withItemBack(draft, gone));
    focusSoon(`[data-item="${gone?.item.id}"]`);
    setGone(null);
  };
  const problemOf = (list: List, index: number) =>
    problems.some(({ field }) => field === `${list}.${index}.text`) ? words.need.missingText : undefined;
  const takeNote = (need: Need) => writing.change((draft) => withNoteAsNeed(draft, need.id));
  const removed = { needs: words.need.removed, offers: words.offer.removed, remarks: words.remark.removed };
  return (
    <>
      {encounter.needs.map((need, index) => (
        <NeedCard
          key={need.id}
          writing={writing}
          need={need}
          title={words.need.nth(index + 1)}
          districtId={encounter.districtId}
          problem={problemOf('needs', index)}
          onOwnWords={
            need.id === mirrorId ? () => writing.change((draft) => ({ ...draft, mirrorId: null })) : undefined
          }
          onUseNote={
            need.text === '' && mirrorId !== need.id && encounter.note.trim() !== '' ? () => takeNote(need) : undefined
          }
          onChange={(fields) => edit('needs', need.id, fields)}
          onRemove={() => remove('needs', index)}
        />
      ))}
      {(['offers', 'remarks'] as const).flatMap((list) =>
        encounter[list].map((saying, index) => (
          <SayingCard
            key={saying.id}
            id={saying.id}
            words={list === 'offers' ? words.offer : words.remark}
            text={saying.text}
            problem={problemOf(list, index)}
            onInput={(text) => edit(list, saying.id, { text })}
            onRemove={() => remove(list, index)}
          />
        )),
      )}
      {gone && <UndoLine text={removed[gone.list]} undoWord={words.act.undo} onUndo={putBack} />}
    </>
  );
}

/** Adds an empty one and puts the keyboard into it; or a need in the words of the note. */
export function useAdding(writing: Writing) {
  const add = (list: List) => {
    const id = list === 'needs' ? newNeedId() : newId();
    const item = list === 'needs' ? { id, text: '', serviceCode: null, departmentId: null } : { id, text: '' };
    writing.change((draft) => withItems(draft, list, [...draft.encounter[list], item]));
    focusSoon(`[data-item="${id}"] textarea`);
  };
  const addFromNote = (serviceCode: string | null) => {
    const id = newNeedId();
    writing.change((draft) => withNeedFromNote(draft, id, serviceCode));
    focusSoon(`[data-item="${id}"]`);
  };
  return { add, addFromNote };
}

const withItems = (draft: EncounterDraft, list: List, items: Item[]): EncounterDraft => ({
  ...draft,
  encounter: { ...draft.encounter, [list]: items },
});

// A need that says the same as the note says what the note says by now.
const withItemBack = (draft: EncounterDraft, { list, index, item }: Gone): EncounterDraft =>
  withNote(
    withItems(draft, list, draft.encounter[list].toSpliced(index, 0, item as Need) as Item[]),
    draft.encounter.note,
  );

// A need that is written otherwise than the note no longer follows it.
function withItem(draft: EncounterDraft, list: List, id: string, fields: Partial<Need>): EncounterDraft {
  const items = draft.encounter[list].map((item) => (item.id === id ? { ...item, ...fields } : item));
  const mirrorId = fields.text !== undefined && draft.mirrorId === id ? null : draft.mirrorId;
  return { ...withItems(draft, list, items), mirrorId };
}
