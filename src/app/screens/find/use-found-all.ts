import { useMemo } from 'preact/hooks';
import { newDraft, readDraft } from '../../../domain/draft.ts';
import { findableEncounter, namesIn } from '../../../domain/findables.ts';
import { holdsAll } from '../../../domain/marked.ts';
import { watchDrafts } from '../../../store/drafts.ts';
import type { KnownKind } from '../../../store/gists.ts';
import type { Draft } from '../../../store/store.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { useLive } from '../../live.ts';
import { useWork } from '../../work.tsx';
import type { ContactDraft } from '../contacts/use-contact-draft.ts';

/** The most of one kind that are shown; whoever has more before them types another letter. */
export const MOST = 50;

/** A service or a district, found by its name. */
export interface FoundPlace {
  kind: 'service' | 'district';
  id: string;
}

/** Everything on this phone that holds the words sought. */
export interface FoundAll {
  /** The words of which this is so: those said, or for a moment those that were said before. */
  said: string;
  isWhole: boolean;
  count: number;
  known: Record<KnownKind, { count: number; ids: string[] }>;
  drafts: { draft: Draft; text: string }[];
  places: FoundPlace[];
}

/** What was found last, the same until something else is; null before the first answer. `hear` is told what is about to be shown. */
export function useFoundAll(said: string, hear: (known: FoundAll['known']) => void = () => {}): FoundAll | null {
  const answer = useAnswer('all', { said, most: MOST }, ({ found }) => hear(found));
  const answered = answer?.asked.said ?? '';
  const drafts = useFoundDrafts(answered);
  const places = useFoundPlaces(answered);
  return useMemo(() => {
    if (!answer) return null;
    const { isWhole, found } = answer;
    const count = Object.values(found).reduce((sum, { count }) => sum + count, drafts.length + places.length);
    return { said: answered, isWhole, count, known: found, drafts, places };
  }, [answer, drafts, places]);
}

function useFoundDrafts(said: string): FoundAll['drafts'] {
  const { store } = useWork();
  const begun = useLive(() => watchDrafts(store), [store]);
  return useMemo(() => {
    const drafts = (begun ?? []).map((draft) => ({ draft, text: textOf(draft) }));
    return said.trim() === '' ? [] : drafts.filter(({ text }) => holdsAll(text, said));
  }, [begun, said]);
}

function textOf({ id, kind, content, updatedAt }: Draft): string {
  if (kind === 'contact') {
    const { contact, saw } = content as Partial<ContactDraft>;
    return [contact?.name || saw?.name, contact?.address, contact?.note].filter(Boolean).join(' ');
  }
  const { encounter, newContact } = readDraft(content, newDraft(id, '', updatedAt));
  return [findableEncounter(encounter, () => '').text, newContact?.name].filter(Boolean).join(' ');
}

function useFoundPlaces(said: string): FoundPlace[] {
  const { directory } = useWork();
  return useMemo(() => {
    if (said.trim() === '') return [];
    const names = namesIn(directory);
    const all: FoundPlace[] = [
      ...directory.services.map(({ id }) => ({ kind: 'service' as const, id })),
      ...directory.districts.map(({ id }) => ({ kind: 'district' as const, id })),
    ];
    return all.filter(({ kind, id }) => holdsAll(names(`${kind}/${id}`), said));
  }, [directory, said]);
}
