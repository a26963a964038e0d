import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { useKeys } from './use-keys.ts';
import { focusRow } from './use-list-place.ts';
import type { Several } from './use-several.ts';

interface List {
  pane: RefObject<HTMLElement | null>;
  handle: RefObject<VirtualListHandle | null>;
  found: string[];
  id: string | undefined;
  several: Several;
  filter: () => void;
  print: () => void;
}

/** The keys of the list, and the row they have brought the focus to. */
export function useListKeys({ pane, handle, found, id, several, filter, print }: List) {
  const [keptId, setKeptId] = useState<string | null>(null);
  const indexOf = (id: string | null | undefined) => (id ? found.indexOf(id) : -1);
  const here = () => {
    const row = document.activeElement?.closest<HTMLElement>('.request-row');
    return row?.dataset.id ?? keptId ?? id;
  };
  const move = (step: 1 | -1) => {
    const at = indexOf(here());
    const next = Math.min(found.length - 1, Math.max(0, at < 0 ? 0 : at + step));
    const id = found[next];
    if (!id) return;
    setKeptId(id);
    handle.current?.scrollToIndex(next, { align: 'nearest' });
    focusRow(pane, id);
  };
  const keys = useKeys({
    move,
    choose: () => {
      const at = here();
      if (at) several.toggle(at);
    },
    take: () => {
      const at = found[indexOf(here())];
      if (several.ids.length > 0) several.take();
      else if (at) several.take([at]);
    },
    filter,
    print,
    search: () => pane.current?.querySelector<HTMLElement>('input[type="search"]')?.focus(),
  });
  return { ...keys, keptIndex: indexOf(keptId) };
}
