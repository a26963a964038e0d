import { useEffect, useState } from 'preact/hooks';
import type { District } from '../../../../domain/district.ts';
import type { Code } from '../../../../domain/id.ts';
import { focusSoon } from '../../../focus.ts';
import { type Basemap, openBasemap, type Streets } from '../../../map/basemap.ts';
import type { KeptMap } from '../../../map/kept-map.ts';
import { type Offer, takeDistrict, taking } from '../../../map/take-district.ts';
import { boxOf } from '../../../map/tile.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNames } from '../../../use-names.ts';
import { useSay, useStore, useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';
import { DistrictLine } from './district-line.tsx';

/** Each of my districts, with what its streets weigh before they are taken. */
export function DistrictMaps() {
  const { maps: words } = useWords();
  const say = useSay();
  const names = useNames();
  const { kept, streets, isMine, shown, offers, measure, redraw } = useOffers();
  const { now, last } = useStore(taking, (state) => state);
  const [removed, setRemoved] = useState<Code | null>(null);
  if (kept === undefined) return <p role="status">{words.measuring}</p>;
  if (kept === null) return <Notice title={words.cannot} />;
  if (streets === 'none' && kept.districts.size === 0) return <Notice title={words.noMap}>{words.noMapHelp}</Notice>;
  if (shown.length === 0) return <Empty title={words.noDistricts} />;
  const remove = async (id: Code) => {
    await kept.remove(id);
    taking.setState({ last: null });
    setRemoved(id);
    redraw();
    const mayTakeAgain = isMine(id) && offers.get(id)?.bytes;
    focusSoon(mayTakeAgain ? buttonOf(id) : TITLE);
  };
  const take = async (id: Code, offer: Offer) => {
    setRemoved(null);
    focusSoon(buttonOf(id));
    await takeDistrict(kept, id, offer);
    redraw();
    if (taking.getState().last?.ending === 'replaced') measure();
    // Whoever has gone elsewhere meanwhile is left there.
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest(lineOf(id))) focusSoon(buttonOf(id));
  };
  const told = () => {
    if (now) return words.coming(names.district(now.id), say.size(now.all));
    if (removed) return words.removed(names.district(removed));
    return last ? words[last.ending](names.district(last.id)) : '';
  };
  return (
    <>
      {streets === 'away' && <Notice tone="wait" title={words.offline} />}
      <p role="status">
        <strong>{told()}</strong>
      </p>
      <ul class="rows">
        {shown.map(({ id }) => (
          <DistrictLine
            key={id}
            id={id}
            name={names.district(id)}
            kept={kept.districts.get(id)}
            offer={offers.get(id)}
            isMeasuring={streets === 'some' && !offers.has(id)}
            now={now?.id === id ? now : null}
            isBusy={now !== null}
            onTake={(offer) => take(id, offer)}
            onRemove={() => remove(id)}
          />
        ))}
      </ul>
    </>
  );
}

const TITLE = '.screen-head:has(.screen-back) h1';
const lineOf = (id: Code) => `[data-district="${CSS.escape(id)}"]`;
const buttonOf = (id: Code) => `${lineOf(id)} button`;

interface Offers {
  /** undefined until it is open; null where the browser keeps nothing. */
  kept: KeptMap | null | undefined;
  streets: Streets | null;
  isMine: (id: Code) => boolean;
  /** Mine, and those that are kept though they are no longer mine: they are still to be removed. */
  shown: District[];
  offers: ReadonlyMap<Code, Offer>;
  /** Asks the server anew. */
  measure: () => void;
  /** Draws again what is kept. */
  redraw: () => void;
}

function useOffers(): Offers {
  const { account, directory, doer } = useWork();
  const { districts } = directory;
  const { districtIds } = doer.person;
  const [basemap, setBasemap] = useState<Basemap | null>(null);
  const [streets, setStreets] = useState<Streets | null>(null);
  const [offers, setOffers] = useState<ReadonlyMap<Code, Offer>>(new Map());
  const [, redraw] = useState({});
  const [turn, setTurn] = useState(0);
  const isMine = (id: Code) => districtIds.length === 0 || districtIds.includes(id);
  const showing = (kept: KeptMap | null) => districts.filter(({ id }) => isMine(id) || kept?.districts.has(id));
  useEffect(() => {
    let isHere = true;
    const measure = async () => {
      const basemap = await openBasemap(account.municipalityId);
      if (!isHere) return;
      setBasemap(basemap);
      await basemap.forget();
      const { streets, info } = await basemap.ask();
      if (!isHere) return;
      setStreets(streets);
      for (const { id, outline } of info ? showing(basemap.kept) : []) {
        const box = boxOf(outline.flat(2));
        const offer = box ? await basemap.offer(box) : info && { info, tiles: [], bytes: 0 };
        if (!isHere || !offer) return;
        setOffers((before) => new Map(before).set(id, offer));
      }
    };
    const begin = () =>
      measure().catch((error) => {
        console.error(error);
        if (isHere) setStreets('away');
      });
    begin();
    addEventListener('online', begin);
    return () => {
      isHere = false;
      removeEventListener('online', begin);
    };
  }, [account.municipalityId, districts, districtIds.join(), turn]);
  const kept = basemap ? basemap.kept : undefined;
  return {
    kept,
    streets,
    isMine,
    shown: showing(kept ?? null),
    offers,
    measure: () => setTurn((turn) => turn + 1),
    redraw: () => redraw({}),
  };
}
