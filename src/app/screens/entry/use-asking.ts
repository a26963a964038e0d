import { useMemo, useState } from 'preact/hooks';
import type { Refused } from '../../api.ts';
import { oneAtATime } from '../../one-at-a-time.ts';

/** Asks the server to let somebody in, once at a time; says why not, where it was refused or the phone could not keep it. */
export function useAsking<T extends unknown[]>(
  ask: (...told: T) => Promise<Refused | null>,
  onEntered: () => void,
): { isBusy: boolean; refused: Refused | null; submit: (...told: T) => void } {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const one = useMemo(oneAtATime, []);
  const submit = (...told: T) =>
    void one(async () => {
      setBusy(true);
      const answer = await refusedIfBroken(ask(...told));
      setBusy(false);
      setRefused(answer);
      if (!answer) onEntered();
    });
  return { isBusy, refused, submit };
}

/** The answer; what broke instead counts as refused. */
export const refusedIfBroken = (asking: Promise<Refused | null>): Promise<Refused | null> =>
  asking.catch((error): Refused => {
    console.error(error);
    return { reason: 'unexpected', problems: [] };
  });
