import { useEffect, useRef, useState } from 'preact/hooks';

/** What the keys of the list do. */
export interface KeyDeeds {
  move(step: 1 | -1): void;
  choose(): void;
  take(): void;
  search(): void;
}

const CHOICE = 'plein-air-list-keys';

/**
 * Single keys that work the list from a desktop. They can be switched off (WCAG 2.1.4): whoever speaks to their computer
 * would set them off by talking. Arrows only move from within the list; elsewhere they scroll.
 */
export function useKeys(deeds: KeyDeeds): { isOn: boolean; setOn: (isOn: boolean) => void } {
  const [isOn, setOn] = useState(recall);
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (deedOf(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
  return {
    isOn,
    setOn: (isOn) => {
      remember(isOn);
      setOn(isOn);
    },
  };
}

function deedOf({ key, target }: KeyboardEvent, deeds: KeyDeeds): boolean {
  const isInList = target instanceof Element && target.closest('.request-row') !== null;
  if (key === 'j' || (key === 'ArrowDown' && isInList)) deeds.move(1);
  else if (key === 'k' || (key === 'ArrowUp' && isInList)) deeds.move(-1);
  else if (key === 'x' && isInList) deeds.choose();
  else if (key === 't') deeds.take();
  else if (key === '/') deeds.search();
  else return false;
  return true;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));

// A browser may forbid localStorage; then the choice lasts as long as the screen.
function recall(): boolean {
  try {
    return localStorage.getItem(CHOICE) !== 'off';
  } catch {
    return true;
  }
}

function remember(isOn: boolean): void {
  try {
    localStorage.setItem(CHOICE, isOn ? 'on' : 'off');
  } catch {}
}
