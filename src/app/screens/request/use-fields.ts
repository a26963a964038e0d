import { useEffect, useRef, useState } from 'preact/hooks';
import { dropDraft, findDraft, keepDraft } from '../../../store/drafts.ts';
import { useWork } from '../../work.tsx';

/** What is being typed about a request, as it is kept on the phone. */
export interface WordsDraft {
  requestId: string;
  form: string;
  fields: Record<string, string>;
}

/** The beginning of the ids of all drafts about one request. */
export const draftsOf = (requestId: string) => `request/${requestId}/`;

export interface Fields<F extends string> {
  fields: Record<F, string>;
  set(field: F): (value: string) => void;
  /** Sent or given up: the draft goes. */
  drop(): Promise<void>;
}

/** The fields of a form about a request: kept on the phone at every letter, and found again until they are sent. */
export function useFields<F extends string>(requestId: string, form: string, start: Record<F, string>): Fields<F> {
  const { store } = useWork();
  const [fields, setFields] = useState(start);
  const latest = useRef(start);
  const id = draftsOf(requestId) + form;
  const isTouched = useRef(false);
  useEffect(() => {
    findDraft(store, id).then((draft) => {
      if (!draft || isTouched.current) return;
      latest.current = { ...start, ...(draft.content as WordsDraft).fields };
      setFields(latest.current);
    });
  }, [id]);
  const set = (field: F) => (value: string) => {
    isTouched.current = true;
    latest.current = { ...latest.current, [field]: value };
    setFields(latest.current);
    const isBlank = Object.values<string>(latest.current).every((value) => value.trim() === '');
    const content: WordsDraft = { requestId, form, fields: latest.current };
    (isBlank ? dropDraft(store, id) : keepDraft(store, { id, kind: 'words', content })).catch(console.error);
  };
  return { fields, set, drop: () => dropDraft(store, id) };
}
