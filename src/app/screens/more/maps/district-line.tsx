import './district-line.css';
import type { Code } from '../../../../domain/id.ts';
import { covers, type KeptDistrict } from '../../../map/kept-map.ts';
import { type Offer, stopTaking } from '../../../map/take-district.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useSay, useWords } from '../../../use-session.ts';

interface DistrictLineProps {
  id: Code;
  name: string;
  kept: KeptDistrict | undefined;
  offer: Offer | undefined;
  isMeasuring: boolean;
  /** How far it has come, while it comes. */
  now: { done: number; all: number } | null;
  /** Whether this or another one is coming. */
  isBusy: boolean;
  onTake: (offer: Offer) => void;
  onRemove: () => void;
}

/** One district: whether its streets are here, what they weigh, and what can be done about it. */
export function DistrictLine(props: DistrictLineProps) {
  const { id, name, kept, offer, isMeasuring, now, isBusy, onTake, onRemove } = props;
  const { maps: words } = useWords();
  const say = useSay();
  const isNewer = kept && offer && kept.info.etag !== offer.info.etag;
  const size = say.size(offer?.bytes ?? kept?.bytes ?? 0);
  const isEmpty = offer?.bytes === 0;
  const isTaken = kept?.isWhole && (!offer || isNewer || covers(kept, offer));
  const state = () => {
    if (isMeasuring && !kept) return words.measuring;
    if (isEmpty && !kept) return words.empty;
    if (!kept) return offer ? size : '';
    if (!isTaken) return words.begun(isNewer ? say.size(kept.bytes) : size);
    return isNewer ? words.older(say.size(kept.bytes)) : words.here(say.size(kept.bytes));
  };
  const takeWord = !kept ? words.take(name, size) : isNewer ? words.renew(name, size) : words.goOn(name);
  const mayTake = offer && !isEmpty && (!isTaken || isNewer);
  return (
    <li class="row-item stack is-tight district-line" data-district={id}>
      <h2>{name}</h2>
      {now ? (
        <Progress words={words.going(name, say.size(now.done), say.size(now.all))} done={now.done} all={now.all} />
      ) : (
        <p>{state()}</p>
      )}
      <div class="actions">
        {now && (
          <Button icon="stop" onClick={stopTaking}>
            {words.stop}
          </Button>
        )}
        {!isBusy && mayTake && (
          <Button icon="storage" onClick={() => onTake(offer)}>
            {takeWord}
          </Button>
        )}
        {!isBusy && kept && (
          <Button kind="plain" icon="remove" onClick={onRemove}>
            {words.remove(name)}
          </Button>
        )}
      </div>
    </li>
  );
}
