import { type Args, type Mutation, wordsIn } from '../../../domain/mutation.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { sayDeed } from '../../words/say-deed.ts';
import { type Edit, WantedChanges } from './wanted-changes.tsx';
import { WantedContact, WantedEncounter } from './wanted-record.tsx';

/** What the author wanted: of a change, each field before and after; of something new, its words. */
export function Wanted({ mutation, isOpen }: { mutation: Mutation; isOpen: boolean }) {
  const { reviews } = useWords();
  return (
    <section class="stack">
      <h2>{reviews.wanted}</h2>
      {'fields' in mutation.args ? (
        <WantedChanges mutation={mutation as Edit} isOpen={isOpen} />
      ) : mutation.name === 'recordEncounter' ? (
        <WantedEncounter encounter={(mutation.args as Args<'recordEncounter'>).encounter} />
      ) : mutation.name === 'recordContact' ? (
        <WantedContact contact={(mutation.args as Args<'recordContact'>).contact} />
      ) : (
        <WantedDeed mutation={mutation} />
      )}
    </section>
  );
}

function WantedDeed({ mutation }: { mutation: Mutation }) {
  const words = useWords();
  const names = useNames();
  const said = wordsIn(mutation);
  const visit = mutation.name === 'openVisit' ? (mutation.args as Args<'openVisit'>).visit : null;
  const deed = visit?.districtId
    ? words.visit.inDistrict(names.district(visit.districtId))
    : sayDeed(mutation, words, names);
  return (
    <>
      <p>{deed}</p>
      {said && <p class="story-words">{said}</p>}
    </>
  );
}
