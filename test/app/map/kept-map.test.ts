import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ArchiveInfo, TilePlace } from '../../../src/app/map/archive.ts';
import { covers } from '../../../src/app/map/kept-map.ts';

const info: ArchiveInfo = { etag: '"one"', isPicture: false, isPacked: true, minZoom: 11, maxZoom: 15 };
const place = (key: string, offset: number): TilePlace => ({ key, offset, length: 10 });
const kept = { info, tiles: [place('12/1/1', 0), place('12/1/2', 10)] };

test('what was taken of a district is all of it while city and map stay as they are', () => {
  assert.ok(covers(kept, { info, tiles: [...kept.tiles] }));
});

test('where the city draws a district larger, what an officer took of it is a part', () => {
  assert.not(covers(kept, { info, tiles: [...kept.tiles, place('12/2/1', 20)] }));
});

test('where the city draws a district smaller, what an officer took of it is all of it still', () => {
  assert.ok(covers(kept, { info, tiles: [place('12/1/2', 10)] }));
});

test('of a newer map, what an officer took is nothing', () => {
  assert.not(covers(kept, { info: { ...info, etag: '"two"' }, tiles: kept.tiles }));
});

test.run();
