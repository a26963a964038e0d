import { useEffect, useRef, useState } from 'preact/hooks';

/** What the keys of the list do. */
export interface KeyDeeds {
  move(step: 1 | -1): void;
  choose(): void;
  take(): void;
  search(): void;
  filter(): void;
  print(): void;
}

const CHOICE = 'plein-air-list-keys';

/**
 * Single keys that work the list from a desktop. They can be switched off (WCAG 2.1.4): whoever speaks to their computer
 * would set them off by talking. Arrows only move from within the list; elsewhere they scroll.
 */
export function useKeys(deeds: KeyDeeds): { isOn: boolean; setOn: (isOn: boolean) => void } {
  const [isOn, setOn] = useState(recall);
  usePress((event) => deedOf(event, deeds));
  return {
    isOn,
    setOn: (isOn) => {
      remember(isOn);
      setOn(isOn);
    },
  };
}

/** Calls this with each single key that is pressed, while those keys are switched on; what it has done something with, nobody else gets. */
export function usePress(press: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (recall() && latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function deedOf({ key, target }: KeyboardEvent, deeds: KeyDeeds): boolean {
  const isInList = target instanceof Element && target.closest('.request-row') !== null;
  if (key === 'j' || (key === 'ArrowDown' && isInList)) deeds.move(1);
  else if (key === 'k' || (key === 'ArrowUp' && isInList)) deeds.move(-1);
  else if (key === 'x' && isInList) deeds.choose();
  else if (key === 't') deeds.take();
  else if (key === '/') deeds.search();
  else if (key === 'f') deeds.filter();
  else if (key === 'p') deeds.print();
  else return false;
  return true;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));

// A browser may forbid localStorage; then the choice lasts as long as the tab.
let lastChoice = true;

function recall(): boolean {
  try {
    return localStorage.getItem(CHOICE) !== 'off';
  } catch {
    return lastChoice;
  }
}

function remember(isOn: boolean): void {
  lastChoice = isOn;
  try {
    localStorage.setItem(CHOICE, isOn ? 'on' : 'off');
  } catch {}
}
