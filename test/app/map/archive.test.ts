import { gunzipSync } from 'node:zlib';
import { PMTiles } from 'pmtiles';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bytesOf, infoOf, listTiles, runsOf, withoutDoubles } from '../../../src/app/map/archive.ts';
import { boxOf } from '../../../src/app/map/tile.ts';
import type { Point } from '../../../src/domain/distance.ts';
import { makeArchive } from '../../map/archive.ts';
import { BOX, makeStreets, tilesOf } from '../../map/streets.ts';

/** An archive read from memory, as from a server that answers each part. */
function open(file: Buffer) {
  const asked: [number, number][] = [];
  const archive = new PMTiles({
    getKey: () => 'made',
    getBytes: async (offset, length) => {
      asked.push([offset, length]);
      const part = file.subarray(offset, offset + length);
      return { data: new Uint8Array(part).buffer, etag: '"one"' };
    },
  });
  return { archive, asked };
}
const CORNERS: Point[] = [
  [5.24, 52.73],
  [5.258, 52.74],
];
const OLD_TOWN = boxOf(CORNERS) ?? BOX;

test('what an archive says of itself is known', async () => {
  const { archive } = open(makeStreets());
  assert.equal(infoOf(await archive.getHeader()), {
    etag: '"one"',
    isPicture: false,
    isPacked: true,
    minZoom: 11,
    maxZoom: 15,
  });
});

test('a district weighs what its tiles weigh, from zoom 12 on, and each of them can be read there', async () => {
  const file = makeStreets();
  const { archive } = open(file);
  const places = await listTiles(archive, OLD_TOWN);
  assert.ok(places.length > 10);
  assert.ok(places.every(({ key }) => Number(key.split('/')[0]) >= 12));
  for (const { key, offset, length } of places) {
    const [z = 0, x = 0, y = 0] = key.split('/').map(Number);
    const whole = await archive.getZxy(z, x, y);
    assert.ok(
      gunzipSync(file.subarray(offset, offset + length)).equals(Buffer.from(whole?.data ?? new ArrayBuffer())),
      key,
    );
  }
  assert.is(
    bytesOf(places),
    withoutDoubles(places).reduce((sum, { length }) => sum + length, 0),
  );
});

test('tiles that look the same are counted and fetched once', async () => {
  const sea = new Uint8Array(900).fill(7);
  const { archive } = open(
    makeArchive(
      tilesOf(() => sea, [13, 14]),
      'png',
      BOX,
    ),
  );
  const places = await listTiles(archive, OLD_TOWN);
  assert.ok(places.length > 4);
  assert.is(bytesOf(places), 900);
  assert.is(runsOf(places, 10_000).flat().length, 1);
});

test('what lies side by side is fetched in one go, in bites that are not too large, and all of it', async () => {
  const { archive } = open(makeStreets());
  const places = withoutDoubles(await listTiles(archive, BOX));
  for (const most of [2000, 20_000, 500_000]) {
    const runs = runsOf(places, most);
    assert.equal(runs.flat(), places);
    for (const run of runs) {
      const [first] = run;
      const last = run.at(-1);
      const span = (last?.offset ?? 0) + (last?.length ?? 0) - (first?.offset ?? 0);
      assert.is(span, bytesOf(run), 'without a gap');
      assert.ok(run.length === 1 || span <= most);
    }
  }
  assert.ok(runsOf(places, 500_000).length < places.length / 4, 'far fewer than tiles');
});

test('where the map of the city does not reach there is nothing to take', async () => {
  const { archive } = open(makeStreets());
  assert.equal(await listTiles(archive, [4.8, 52.3, 4.81, 52.31]), []);
});

test.run();
