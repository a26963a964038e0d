import { PMTiles, type Source } from 'pmtiles';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { infoOf, listTiles, withoutDoubles } from '../../../src/app/map/archive.ts';
import { openKeptMap } from '../../../src/app/map/kept-map.ts';
import { type Offer, takeDistrict, taking } from '../../../src/app/map/take-district.ts';
import { type Tile, tilesIn } from '../../../src/app/map/tile.ts';
import { BOX, makeStreets } from '../../map/streets.ts';
import { makeCaches } from '../../store/cache-memory.ts';

const STREETS = makeStreets();
const [SEEN] = tilesIn(BOX, 12) as [Tile];
let cities = 0;

/** The map of a city as its server gives it out, until the line is cut; and a phone that keeps it. */
async function start() {
  makeCaches();
  cities += 1;
  const city = { etag: '"one"', answersLeft: Number.POSITIVE_INFINITY };
  const source: Source = {
    getKey: () => 'made',
    getBytes: async (offset, length) => {
      city.answersLeft -= 1;
      if (city.answersLeft < 0) throw new TypeError('Failed to fetch');
      return { data: new Uint8Array(STREETS.subarray(offset, offset + length)).buffer, etag: city.etag };
    },
  };
  const kept = await openKeptMap(`city-${cities}`);
  assert.ok(kept);
  const offer = async (): Promise<Offer> => {
    const archive = new PMTiles(source);
    // With gaps, so that they come in more than one answer.
    const tiles = (await listTiles(archive, BOX)).filter((_, place) => place % 10 < 9);
    return { info: infoOf(await archive.getHeader()), tiles, bytes: 0 };
  };
  const take = async (offered: Offer, district = 'harbour') => {
    await takeDistrict(kept, district, offered, source);
    return taking.getState().last?.ending;
  };
  return { city, kept, offer, take };
}

/** The browser says that this is all the room there is. */
async function withRoom(quota: number, work: () => Promise<void>): Promise<void> {
  const estimate = async () => ({ quota, usage: 0 });
  Object.defineProperty(navigator, 'storage', { value: { estimate }, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'storage');
  }
}

test('cut off while the newer map comes, an officer still has the streets of the older one, and then all of the newer', async () => {
  const { city, kept, offer, take } = await start();
  assert.is(await take(await offer()), 'taken');
  city.etag = '"two"';
  const newer = await offer();
  for (const answers of [0, 2]) {
    city.answersLeft = answers;
    assert.is(await take(newer), 'stopped');
    assert.ok(await kept.find(SEEN), `after ${answers} answers`);
    await kept.read();
    assert.ok(await kept.find(SEEN), 'the app was started anew');
    assert.not(kept.districts.get('harbour')?.isWhole);
  }
  city.answersLeft = Number.POSITIVE_INFINITY;
  assert.is(await take(newer), 'taken');
  assert.is((await kept.find(SEEN))?.info.etag, '"two"');
  assert.is(kept.districts.get('harbour')?.before, undefined);
  assert.equal(await kept.missing(newer), []);
});

test('cut off while the newer map of a neighbour comes, an officer still has the streets that both show', async () => {
  const { city, kept, offer, take } = await start();
  await take(await offer());
  city.etag = '"two"';
  const newer = await offer();
  city.answersLeft = 0;
  assert.is(await take(newer, 'old-town'), 'stopped');
  assert.is((await kept.find(SEEN))?.info.etag, '"one"');
});

test('two newer maps later, the streets that were whole are the ones that stay', async () => {
  const { city, kept, offer, take } = await start();
  const older = await offer();
  await take(older);
  for (const etag of ['"two"', '"three"']) {
    city.etag = etag;
    const newer = await offer();
    city.answersLeft = 1;
    assert.is(await take(newer), 'stopped');
    city.answersLeft = Number.POSITIVE_INFINITY;
  }
  assert.is(kept.districts.get('harbour')?.before?.info.etag, '"one"');
  assert.equal(await kept.missing(older), []);
});

test('where there is no room for the newer map, the older one stays as it was', async () => {
  const { city, kept, offer, take } = await start();
  await take(await offer());
  const before = kept.districts.get('harbour');
  city.etag = '"two"';
  const newer = await offer();
  await withRoom(1000, async () => assert.is(await take(newer), 'noRoom'));
  assert.equal(kept.districts.get('harbour'), before);
  assert.is((await kept.find(SEEN))?.info.etag, '"one"');
});

test('what was taken of the older map is gone once the newer one is here, and all of it with the district', async () => {
  const { city, kept, offer, take } = await start();
  const older = await offer();
  await take(older);
  city.etag = '"two"';
  await take(await offer());
  assert.equal(await kept.missing(older), withoutDoubles(older.tiles));
  await kept.remove('harbour');
  assert.is(await kept.find(SEEN), null);
  assert.is(kept.districts.size, 0);
});

test.run();
