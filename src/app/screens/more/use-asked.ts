import { useEffect, useState } from 'preact/hooks';
import { type Answered, ask, type Refused } from '../../api.ts';

/** What the server says when asked: null while it has not answered. */
export interface Asked<T> {
  value: T | null;
  refused: Refused | null;
  askAgain: () => void;
}

/** Asks the server for a list that needs a signal, as soon as it is shown and whenever asked again. */
export function useAsked<T>(path: string): Asked<T> {
  const [answered, setAnswered] = useState<Answered<T> | null>(null);
  const askAgain = () => {
    ask<T>('GET', path).then(setAnswered);
  };
  useEffect(askAgain, [path]);
  return {
    value: answered && 'value' in answered ? answered.value : null,
    refused: answered && 'refused' in answered ? answered.refused : null,
    askAgain,
  };
}
