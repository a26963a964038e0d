import { EtagMismatch, type Source } from 'pmtiles';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Basemap, PAUSE } from '../../../src/app/map/basemap.ts';
import { type Tile, tileKey, tilesIn } from '../../../src/app/map/tile.ts';
import { BOX, makeStreets } from '../../map/streets.ts';
import { wrongClock } from '../../sync/clock.ts';

const STREETS = makeStreets();

/** The server of the city, whose map may be replaced and whose line may be cut. */
function makeCity() {
  const city = { file: STREETS, etag: '"one"', isCut: false, asked: 0 };
  const source: Source = {
    getKey: () => 'made',
    getBytes: async (offset, length, _signal, etag) => {
      city.asked += 1;
      if (city.isCut) throw new TypeError('Failed to fetch');
      if (etag && etag !== city.etag) throw new EtagMismatch('another map');
      return { data: new Uint8Array(city.file.subarray(offset, offset + length)).buffer, etag: city.etag };
    },
  };
  return { city, basemap: new Basemap(null, source) };
}
const [MIDDLE] = tilesIn(BOX, 14) as [Tile];

test('out of the tunnel an officer sees the streets as soon as the phone says that there is a signal', async () => {
  const { city, basemap } = makeCity();
  assert.is((await basemap.look()).streets, 'some');
  city.isCut = true;
  assert.is(await basemap.prepare(MIDDLE), false);
  city.isCut = false;
  await basemap.look();
  assert.is(await basemap.prepare(MIDDLE), true);
});

test('in the tunnel the server is asked once for all that is seen, not for each tile', async () => {
  const { city, basemap } = makeCity();
  await basemap.look();
  city.isCut = true;
  await basemap.prepare(MIDDLE);
  const before = city.asked;
  for (const tile of tilesIn(BOX, 15)) await basemap.prepare(tile);
  assert.is(city.asked, before);
});

test('an officer who looks about in the tunnel has put nothing off: out of it, the streets come as soon as they may', async () => {
  const { city, basemap } = makeCity();
  await basemap.look();
  city.isCut = true;
  const [first, second] = tilesIn(BOX, 15) as [Tile, Tile];
  await basemap.prepare(first);
  assert.is(await wrongClock(PAUSE - 1000).on(() => basemap.prepare(second)), false);
  city.isCut = false;
  assert.is(await wrongClock(PAUSE + 1000).on(() => basemap.prepare(second)), true);
});

test('a tile that is broken keeps nobody from the others', async () => {
  const { city, basemap } = makeCity();
  const [broken, other] = tilesIn(BOX, 15) as [Tile, Tile];
  const place = (await basemap.offer(BOX)).tiles.find(({ key }) => key === tileKey(broken));
  assert.ok(place);
  city.file = Buffer.from(city.file).fill(1, place.offset, place.offset + place.length);
  await basemap.prepare(broken);
  assert.is(basemap.findReady(broken)?.from.z, 14, 'seen from farther out');
  assert.is(await basemap.prepare(other), true);
  assert.is(basemap.findReady(other)?.from.z, 15);
});

test('where the city has replaced its map while an officer looks, the new one is shown and offered, and nobody says “no connection”', async () => {
  const { city, basemap } = makeCity();
  assert.is((await basemap.look()).info?.etag, '"one"');
  city.etag = '"two"';
  const offer = await basemap.offer(BOX);
  assert.is(offer.info.etag, '"two"');
  assert.ok(offer.bytes > 0);
  city.etag = '"three"';
  assert.is(await basemap.prepare(MIDDLE), true);
  await basemap.forget();
  assert.is((await basemap.offer(BOX)).info.etag, '"three"');
});

test.run();
