import { useEffect, useState } from 'preact/hooks';
import type { District } from '../../../../domain/district.ts';
import type { Code } from '../../../../domain/id.ts';
import { bytesOf, listTiles } from '../../../map/archive.ts';
import { type Basemap, openBasemap, type Streets } from '../../../map/basemap.ts';
import type { KeptMap } from '../../../map/kept-map.ts';
import { type Offer, takeDistrict, taking } from '../../../map/take-district.ts';
import { boxOf } from '../../../map/tile.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNames } from '../../../use-names.ts';
import { useStore, useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';
import { DistrictLine } from './district-line.tsx';

/** Each of my districts, with what its streets weigh before they are taken. */
export function DistrictMaps() {
  const { maps: words } = useWords();
  const names = useNames();
  const { directory, doer } = useWork();
  const { kept, streets, offers, forget } = useOffers(directory.districts);
  const { now, last } = useStore(taking, (state) => state);
  const [removed, setRemoved] = useState<Code | null>(null);
  if (kept === undefined) return <p role="status">{words.measuring}</p>;
  if (kept === null) return <Notice title={words.cannot} />;
  if (streets === 'none' && kept.districts.size === 0) return <Notice title={words.noMap}>{words.noMapHelp}</Notice>;
  const { districtIds } = doer.person;
  const mine = directory.districts.filter(({ id }) => districtIds.length === 0 || districtIds.includes(id));
  // What was taken before the person's districts were others is still to be removed.
  const shown = directory.districts.filter((district) => mine.includes(district) || kept.districts.has(district.id));
  if (shown.length === 0) return <Empty title={words.noDistricts} />;
  const remove = async (id: Code) => {
    await kept.remove(id);
    taking.setState({ last: null });
    setRemoved(id);
    forget();
  };
  const take = async (id: Code, offer: Offer) => {
    setRemoved(null);
    await takeDistrict(kept, id, offer);
    forget();
  };
  const told = removed
    ? words.removed(names.district(removed))
    : last
      ? words[last.ending](names.district(last.id))
      : '';
  return (
    <>
      {streets === 'away' && <Notice tone="wait" title={words.offline} />}
      <p role="status">{told && <strong>{told}</strong>}</p>
      <ul class="rows">
        {shown.map(({ id }) => (
          <DistrictLine
            key={id}
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

interface Offers {
  /** undefined until it is open; null where the browser keeps nothing. */
  kept: KeptMap | null | undefined;
  streets: Streets | null;
  offers: ReadonlyMap<Code, Offer>;
  /** Draws again what is kept. */
  forget: () => void;
}

function useOffers(districts: District[]): Offers {
  const { account } = useWork();
  const [basemap, setBasemap] = useState<Basemap | null>(null);
  const [streets, setStreets] = useState<Streets | null>(null);
  const [offers, setOffers] = useState<ReadonlyMap<Code, Offer>>(new Map());
  const [, setTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    const measure = async () => {
      const basemap = await openBasemap(account.municipalityId);
      if (!isHere) return;
      setBasemap(basemap);
      const { streets, info } = await basemap.ask();
      if (!isHere) return;
      setStreets(streets);
      for (const { id, outline } of info ? districts : []) {
        const box = boxOf(outline.flat(2));
        const tiles = box ? await listTiles(basemap.archive, box) : [];
        if (!isHere || !info) return;
        setOffers((before) => new Map(before).set(id, { info, tiles, bytes: bytesOf(tiles) }));
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
  }, [account.municipalityId, districts]);
  return { kept: basemap ? basemap.kept : undefined, streets, offers, forget: () => setTurn((turn) => turn + 1) };
}
