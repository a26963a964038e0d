import { useEffect, useState } from 'preact/hooks';
import type { Status } from '../../../domain/request.ts';
import { findDraftsOf } from '../../../store/drafts.ts';
import { useWork } from '../../work.tsx';
import { draftsOf, type WordsDraft } from './use-fields.ts';

export type FormName = Status | 'assign' | 'route' | 'classify' | 'remark' | 'answer' | 'split' | 'ask' | 'said';

export interface OpenForm {
  open: FormName | null;
  setOpen: (form: FormName | null) => void;
  toggle: (form: FormName) => void;
}

/** Which form of a request is open, one at a time; at first the one that was begun and not sent. */
export function useOpenForm(requestId: string): OpenForm {
  const { store } = useWork();
  const [open, setOpen] = useState<FormName | null>(null);
  useEffect(() => {
    findDraftsOf(store, draftsOf(requestId)).then(([latest]) => {
      if (latest) setOpen((open) => open ?? ((latest.content as WordsDraft).form as FormName));
    });
  }, [requestId]);
  return { open, setOpen, toggle: (form) => setOpen(open === form ? null : form) };
}
