import { useState } from 'preact/hooks';
import { type Declined, nameOfProposed, type Proposal, withDeclined } from '../../../domain/proposal.ts';
import { ask, type Refused } from '../../api.ts';
import { focusSoon } from '../../focus.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { useWork } from '../../work.tsx';

/** What was just said of a proposal, and the way back. */
interface Told {
  isDeclined: boolean;
  undo: () => void;
}

export interface Declining {
  told: Told | null;
  refused: Refused | null;
  /** Says on the server whether this is not wanted; needs a signal. */
  decline: (proposal: Proposal, isDeclined: boolean) => void;
  /** The proposal as it stands after what was said here. */
  asSaid: (proposal: Proposal) => Proposal;
}

export function useDeclining(): Declining {
  const { doer } = useWork();
  const [said, setSaid] = useState<ReadonlyMap<string, Declined | undefined>>(new Map());
  const [told, setTold] = useState<Told | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [oneByOne] = useState(oneAtATime);
  const decline = (proposal: Proposal, isDeclined: boolean) =>
    oneByOne(async () => {
      const { serviceCode, districtId, departmentId, count } = proposal;
      const answered = await ask<void>('PUT', '/api/rules/proposals', {
        serviceCode,
        districtId,
        departmentId,
        count,
        isDeclined,
      });
      setRefused('refused' in answered ? answered.refused : null);
      if ('refused' in answered) return;
      const declined = isDeclined ? { personId: doer.person.id, at: new Date().toISOString(), count } : undefined;
      setSaid((before) => new Map(before).set(nameOfProposed(proposal), declined));
      setTold({ isDeclined, undo: () => decline(proposal, !isDeclined) });
      focusSoon('.proposals-told button');
    });
  const asSaid = (proposal: Proposal) => {
    const name = nameOfProposed(proposal);
    return said.has(name) ? withDeclined(proposal, said.get(name)) : proposal;
  };
  return { told, refused, decline, asSaid };
}
