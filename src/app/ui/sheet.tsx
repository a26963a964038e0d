import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../use-session.ts';
import { Button } from './button.tsx';
import { useWide } from './use-wide.ts';

export interface SheetProps {
  title: string;
  /** Asked by Escape, Back or the button. What was typed belongs to the one who opens the sheet, so closing loses nothing. */
  onClose: () => void;
  /** The word on the button; "Close" if nothing is said. */
  closeWord?: string;
  /** Buttons at the bottom, under the thumb. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** A panel: the whole height of a phone, the side of a wide screen, where the rest stays in use. Exists while it is open. */
export function Sheet({ title, onClose, closeWord, foot, children }: SheetProps) {
  const words = useWords();
  const id = useId();
  const panel = useOpenDialog(onClose);
  useBackButton(onClose);
  return (
    <dialog ref={panel} class="sheet" aria-labelledby={id}>
      <header class="sheet-head">
        <h2 class="sheet-title" id={id} tabIndex={-1}>
          {title}
        </h2>
        <Button icon="close" onClick={onClose}>
          {closeWord ?? words.act.close}
        </Button>
      </header>
      <div class="sheet-body">{children}</div>
      {foot && <footer class="sheet-foot actions">{foot}</footer>}
    </dialog>
  );
}

// On a phone the panel covers everything, so what is behind must not take the focus; beside it on a wide screen, it may.
function useOpenDialog(onClose: () => void) {
  const panel = useRef<HTMLDialogElement>(null);
  const isWide = useWide();
  const close = useLatest(onClose);
  useLayoutEffect(() => {
    const dialog = panel.current;
    if (!dialog) return;
    const before = document.activeElement;
    if (isWide) dialog.show();
    else dialog.showModal();
    if (!dialog.contains(before)) firstStop(dialog)?.focus();
    const leave = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    dialog.addEventListener('cancel', leave);
    dialog.addEventListener('keydown', leave);
    return () => {
      dialog.removeEventListener('cancel', leave);
      dialog.removeEventListener('keydown', leave);
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isWide]);
  return panel;
}

const firstStop = (dialog: HTMLElement) =>
  dialog.querySelector<HTMLElement>('[data-first]') ?? dialog.querySelector<HTMLElement>('.sheet-title');

let sheets = 0;

// An entry in the history for the time the sheet is open, so that Back closes it and does not leave the screen.
function useBackButton(onClose: () => void): void {
  const close = useLatest(onClose);
  useEffect(() => {
    sheets += 1;
    const mine = sheets;
    history.pushState({ sheet: mine }, '');
    const leave = () => {
      if (history.state?.sheet !== mine) close.current();
    };
    addEventListener('popstate', leave);
    return () => {
      removeEventListener('popstate', leave);
      if (history.state?.sheet === mine) history.back();
    };
  }, []);
}

function useLatest<T>(value: T) {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
