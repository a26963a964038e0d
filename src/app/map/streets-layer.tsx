import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from '../use-session.ts';
import { useWorkIfAny } from '../work.tsx';
import { makeAgain } from './again.ts';
import type { ArchiveInfo } from './archive.ts';
import { type Basemap, openBasemap, PAUSE, type Streets } from './basemap.ts';
import { type Colours, readColours } from './colours.ts';
import { paint } from './paint.ts';
import type { Tile } from './tile.ts';
import { type Size, tilesSeen, type View } from './view.ts';

const SHARPEST = 2;
/** How wide a tile is drawn at its own zoom. */
const DRAWN = 512;
const PICTURED = 256;
const LONGEST_PAUSE = 120_000;

interface StreetsLayerProps {
  view: View;
  size: Size;
  /** What there is to be seen of the streets here, all of it or a part, when that is known or becomes otherwise. */
  onStreets: (streets: Streets, isAll: boolean) => void;
}

/** The streets, under everything else: painted as they come, from this phone or from the server of the city. */
export function StreetsLayer({ view, size, onStreets }: StreetsLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useMap();
  const colours = useColours(canvas);
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((turn) => turn + 1);
  const { info, basemap } = map ?? {};
  const tiles = info ? tilesSeen(view, size, info.isPicture ? PICTURED : DRAWN, info.minZoom, info.maxZoom) : [];
  useEffect(() => {
    if (map && !map.info) onStreets(map.streets, false);
    if (map?.streets === 'away') map.lookLater();
    if (!map || !basemap || tiles.length === 0) return;
    let isHere = true;
    const prepare = async (tile: Tile) => {
      const isReady = await basemap.prepare(tile);
      if (isHere && isReady) again();
      return isReady;
    };
    Promise.all(tiles.map(prepare)).then((ready) => {
      if (!isHere) return;
      const isAll = ready.every(Boolean);
      onStreets(ready.some(Boolean) ? 'some' : 'away', isAll);
      if (!isAll) map.lookLater();
    });
    return () => {
      isHere = false;
    };
  }, [map, tiles.map(({ z, x, y }) => `${z}/${x}/${y}`).join()]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || !colours || !basemap) return;
    const sharpness = Math.min(SHARPEST, devicePixelRatio || 1);
    const [width, height] = [Math.round(size.width * sharpness), Math.round(size.height * sharpness)];
    if (canvas.current.width !== width || canvas.current.height !== height)
      Object.assign(canvas.current, { width, height });
    context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    const paintings = tiles.flatMap((tile) => basemap.findReady(tile) ?? []);
    if (paintings.length > 0) paint(context, view, size, paintings, colours);
    else context.clearRect(0, 0, size.width, size.height);
  }, [view, size, turn, colours, basemap]);
  return <canvas ref={canvas} class="map-streets" />;
}

interface Found {
  basemap: Basemap;
  streets: Streets;
  info: ArchiveInfo | null;
  /** Something is missing that may be there in a while. */
  lookLater: () => void;
}

// Looked at again when the connection comes back, and after pauses that grow: not every phone says so.
function useMap(): Found | null {
  const cityId = useWorkIfAny()?.account.municipalityId;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (cityId === undefined) return;
    let isHere = true;
    const look = async () => {
      const basemap = await openBasemap(cityId);
      const { streets, info } = await basemap.look();
      if (isHere) setFound({ basemap, streets, info, lookLater: again.later });
    };
    const again = makeAgain(() => look().catch(console.error), PAUSE, LONGEST_PAUSE);
    again.now();
    addEventListener('online', again.now);
    return () => {
      isHere = false;
      again.stop();
      removeEventListener('online', again.now);
    };
  }, [cityId]);
  return found;
}

function useColours(canvas: { readonly current: HTMLElement | null }): Colours | null {
  const theme = useSession((session) => session.theme);
  const [colours, setColours] = useState<Colours | null>(null);
  useEffect(() => {
    const read = () => {
      const within = canvas.current?.parentElement;
      if (within) setColours(readColours(within));
    };
    read();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }, [theme]);
  return colours;
}
